// schema.d.ts
export { areaSchema, areaSchemeSchema, areaStatusSchema, areaTypeSchema, lookupEntrySchema, lookupSchema, } from './model/area.schema.ts';
export { breakdownSchema, comparabilityBreakSchema, comparisonMethodSchema, disclosurePolicySchema, externalIdSchema, indicatorSchema, indicatorSourceSchema, intervalMethodSchema, polaritySchema, sexSchema, themeIdSchema, trendRuleSchema, valueTypeSchema, } from './model/indicator.schema.ts';
export { goalMethodSchema, goalSchema } from './model/goal.schema.ts';
export { absenceReasonSchema, estimateKeySchema, estimateSchema, missingEstimateSchema, observationSchema, presentEstimateSchema, suppressedEstimateSchema, } from './model/estimate.schema.ts';
export { changeSchema, comparisonSchema, peerComparisonSchema, peerVerdictSchema, spreadSchema, trendDirectionSchema, trendSchema, verdictSchema, } from './model/comparison.schema.ts';
export { communityAssetSchema, themeSchema } from './model/profile.schema.ts';
export { releaseSchema } from './model/release.schema.ts';
export { areaCodeSchema, isoDateOrMonthSchema, isoDateSchema, isoInstantSchema, periodIdSchema, plainTextSchema, requiredTextSchema, slugSchema, webAddressSchema, } from './model/plain.schema.ts';
export { areaReferenceSchema, areaSetSchema, conditionSchema, figureFormatSchema, figureSchema, groupingSchema, periodReferenceSchema, referenceSchema, } from './narrative/figure.schema.ts';
export { assertionSchema } from './narrative/claim.schema.ts';
export { chartDescriptionSchema } from './narrative/chart.schema.ts';
export { blockSchema, claimInlineSchema, documentFrameSchema, documentSchema, figureInlineSchema, inlineSchema, keyFigureSchema, sectionSchema, } from './narrative/document.schema.ts';
export { recommendationSchema } from './narrative/recommendation.schema.ts';
export { claimResultSchema, earlierValueSchema, evaluationSchema, figureResultSchema, publishedDocumentSchema, settingSchema, } from './narrative/published-document.schema.ts';
export { areaRoleSchema, chartAreaSchema, chartDataSchema, comparisonRowSchema } from './text/chart-data.schema.ts';

// model/area.schema.d.ts
import { z } from 'zod';
export declare const areaStatusSchema: z.ZodEnum<{
    official: "official";
    illustrative: "illustrative";
}>;
export declare const areaTypeSchema: z.ZodEnum<{
    country: "country";
    region: "region";
    "upper-tier-authority": "upper-tier-authority";
    ward: "ward";
    msoa: "msoa";
    lsoa: "lsoa";
    "reach-area": "reach-area";
    "custom-area": "custom-area";
}>;
export declare const areaSchema: z.ZodObject<{
    code: z.ZodString;
    name: z.ZodString;
    scheme: z.ZodString;
    parents: z.ZodArray<z.ZodString>;
    validFrom: z.ZodNullable<z.ZodString>;
    validTo: z.ZodNullable<z.ZodString>;
    status: z.ZodEnum<{
        official: "official";
        illustrative: "illustrative";
    }>;
    neighbours: z.ZodArray<z.ZodString>;
    description: z.ZodString;
}, z.core.$strict>;
export declare const areaSchemeSchema: z.ZodObject<{
    id: z.ZodString;
    name: z.ZodString;
    singular: z.ZodString;
    areaType: z.ZodEnum<{
        country: "country";
        region: "region";
        "upper-tier-authority": "upper-tier-authority";
        ward: "ward";
        msoa: "msoa";
        lsoa: "lsoa";
        "reach-area": "reach-area";
        "custom-area": "custom-area";
    }>;
    edition: z.ZodString;
    validFrom: z.ZodNullable<z.ZodString>;
    validTo: z.ZodNullable<z.ZodString>;
    status: z.ZodEnum<{
        official: "official";
        illustrative: "illustrative";
    }>;
    source: z.ZodString;
    licence: z.ZodString;
    caveat: z.ZodString;
}, z.core.$strict>;
export declare const lookupEntrySchema: z.ZodObject<{
    from: z.ZodString;
    to: z.ZodString;
    weight: z.ZodNumber;
}, z.core.$strict>;
export declare const lookupSchema: z.ZodObject<{
    id: z.ZodString;
    fromScheme: z.ZodString;
    toScheme: z.ZodString;
    method: z.ZodEnum<{
        exact: "exact";
        "best-fit": "best-fit";
        "population-weighted": "population-weighted";
    }>;
    status: z.ZodEnum<{
        official: "official";
        illustrative: "illustrative";
    }>;
    source: z.ZodString;
    validFrom: z.ZodNullable<z.ZodString>;
    entries: z.ZodArray<z.ZodObject<{
        from: z.ZodString;
        to: z.ZodString;
        weight: z.ZodNumber;
    }, z.core.$strict>>;
}, z.core.$strict>;

// model/indicator.schema.d.ts
import { z } from 'zod';
export declare const polaritySchema: z.ZodEnum<{
    "high-is-good": "high-is-good";
    "low-is-good": "low-is-good";
    "no-judgement": "no-judgement";
}>;
export declare const valueTypeSchema: z.ZodEnum<{
    proportion: "proportion";
    "crude-rate": "crude-rate";
    "standardised-rate": "standardised-rate";
    "life-expectancy": "life-expectancy";
    mean: "mean";
    median: "median";
    count: "count";
    ratio: "ratio";
    score: "score";
    currency: "currency";
}>;
export declare const comparisonMethodSchema: z.ZodEnum<{
    "interval-95": "interval-95";
    "interval-95-and-998": "interval-95-and-998";
    "both-intervals": "both-intervals";
    "control-limits-proportion": "control-limits-proportion";
    "control-limits-rate": "control-limits-rate";
    none: "none";
}>;
export declare const intervalMethodSchema: z.ZodEnum<{
    none: "none";
    wilson: "wilson";
    byars: "byars";
    "student-t": "student-t";
    published: "published";
}>;
export declare const trendRuleSchema: z.ZodEnum<{
    proportion: "proportion";
    none: "none";
    "value-with-interval": "value-with-interval";
}>;
export declare const themeIdSchema: z.ZodEnum<{
    "demographics-and-community": "demographics-and-community";
    prospects: "prospects";
    environment: "environment";
    "health-and-wellbeing": "health-and-wellbeing";
}>;
export declare const sexSchema: z.ZodEnum<{
    persons: "persons";
    female: "female";
    male: "male";
}>;
/** Age band or category id as it stands in keys: `all`, or the source's own label. */
export declare const breakdownSchema: z.ZodString;
export declare const indicatorSourceSchema: z.ZodObject<{
    organisation: z.ZodString;
    title: z.ZodString;
    link: z.ZodString;
    date: z.ZodString;
    licence: z.ZodString;
    nextUpdate: z.ZodNullable<z.ZodString>;
}, z.core.$strict>;
export declare const comparabilityBreakSchema: z.ZodObject<{
    period: z.ZodString;
    reason: z.ZodString;
}, z.core.$strict>;
export declare const disclosurePolicySchema: z.ZodObject<{
    threshold: z.ZodInt;
    reason: z.ZodString;
    roundTo: z.ZodOptional<z.ZodLiteral<5>>;
    protectZero: z.ZodOptional<z.ZodBoolean>;
    secondary: z.ZodOptional<z.ZodBoolean>;
    samePeopleAs: z.ZodOptional<z.ZodArray<z.ZodString>>;
}, z.core.$strict>;
export declare const externalIdSchema: z.ZodObject<{
    system: z.ZodString;
    id: z.ZodString;
    sex: z.ZodEnum<{
        persons: "persons";
        female: "female";
        male: "male";
    }>;
    age: z.ZodString;
    category: z.ZodString;
}, z.core.$strict>;
export declare const indicatorSchema: z.ZodObject<{
    slug: z.ZodString;
    name: z.ZodString;
    shortName: z.ZodString;
    definition: z.ZodString;
    rationale: z.ZodString;
    theme: z.ZodEnum<{
        "demographics-and-community": "demographics-and-community";
        prospects: "prospects";
        environment: "environment";
        "health-and-wellbeing": "health-and-wellbeing";
    }>;
    topic: z.ZodString;
    valueType: z.ZodEnum<{
        proportion: "proportion";
        "crude-rate": "crude-rate";
        "standardised-rate": "standardised-rate";
        "life-expectancy": "life-expectancy";
        mean: "mean";
        median: "median";
        count: "count";
        ratio: "ratio";
        score: "score";
        currency: "currency";
    }>;
    unit: z.ZodString;
    prefix: z.ZodString;
    multiplier: z.ZodNumber;
    decimals: z.ZodInt;
    polarity: z.ZodEnum<{
        "high-is-good": "high-is-good";
        "low-is-good": "low-is-good";
        "no-judgement": "no-judgement";
    }>;
    polarityReason: z.ZodString;
    comparisonMethod: z.ZodEnum<{
        "interval-95": "interval-95";
        "interval-95-and-998": "interval-95-and-998";
        "both-intervals": "both-intervals";
        "control-limits-proportion": "control-limits-proportion";
        "control-limits-rate": "control-limits-rate";
        none: "none";
    }>;
    goal: z.ZodOptional<z.ZodDiscriminatedUnion<[z.ZodObject<{
        kind: z.ZodLiteral<"value">;
        value: z.ZodNumber;
        useInterval: z.ZodBoolean;
        source: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"range">;
        lower: z.ZodNumber;
        upper: z.ZodNumber;
        source: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"percentiles">;
        lower: z.ZodNumber;
        upper: z.ZodNumber;
        source: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"earlier-period">;
        area: z.ZodString;
        period: z.ZodUnion<readonly [z.ZodLiteral<"previous">, z.ZodString]>;
        useInterval: z.ZodBoolean;
        source: z.ZodString;
    }, z.core.$strict>], "kind">>;
    intervalMethod: z.ZodEnum<{
        none: "none";
        wilson: "wilson";
        byars: "byars";
        "student-t": "student-t";
        published: "published";
    }>;
    trendRule: z.ZodEnum<{
        proportion: "proportion";
        none: "none";
        "value-with-interval": "value-with-interval";
    }>;
    disclosure: z.ZodObject<{
        threshold: z.ZodInt;
        reason: z.ZodString;
        roundTo: z.ZodOptional<z.ZodLiteral<5>>;
        protectZero: z.ZodOptional<z.ZodBoolean>;
        secondary: z.ZodOptional<z.ZodBoolean>;
        samePeopleAs: z.ZodOptional<z.ZodArray<z.ZodString>>;
    }, z.core.$strict>;
    smallestDifference: z.ZodNumber;
    population: z.ZodString;
    source: z.ZodObject<{
        organisation: z.ZodString;
        title: z.ZodString;
        link: z.ZodString;
        date: z.ZodString;
        licence: z.ZodString;
        nextUpdate: z.ZodNullable<z.ZodString>;
    }, z.core.$strict>;
    caveats: z.ZodArray<z.ZodString>;
    sexes: z.ZodArray<z.ZodEnum<{
        persons: "persons";
        female: "female";
        male: "male";
    }>>;
    ages: z.ZodArray<z.ZodString>;
    categories: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        label: z.ZodString;
    }, z.core.$strict>>;
    externalIds: z.ZodArray<z.ZodObject<{
        system: z.ZodString;
        id: z.ZodString;
        sex: z.ZodEnum<{
            persons: "persons";
            female: "female";
            male: "male";
        }>;
        age: z.ZodString;
        category: z.ZodString;
    }, z.core.$strict>>;
    aliases: z.ZodArray<z.ZodString>;
    breaks: z.ZodArray<z.ZodObject<{
        period: z.ZodString;
        reason: z.ZodString;
    }, z.core.$strict>>;
    aggregation: z.ZodEnum<{
        none: "none";
        "sum-counts": "sum-counts";
        "weigh-means": "weigh-means";
    }>;
}, z.core.$strict>;

// model/goal.schema.d.ts
import { z } from 'zod';
export declare const goalMethodSchema: z.ZodEnum<{
    "goal-value": "goal-value";
    "goal-range": "goal-range";
    "goal-percentiles": "goal-percentiles";
    "goal-earlier-period": "goal-earlier-period";
}>;
export declare const goalSchema: z.ZodDiscriminatedUnion<[z.ZodObject<{
    kind: z.ZodLiteral<"value">;
    value: z.ZodNumber;
    useInterval: z.ZodBoolean;
    source: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    kind: z.ZodLiteral<"range">;
    lower: z.ZodNumber;
    upper: z.ZodNumber;
    source: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    kind: z.ZodLiteral<"percentiles">;
    lower: z.ZodNumber;
    upper: z.ZodNumber;
    source: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    kind: z.ZodLiteral<"earlier-period">;
    area: z.ZodString;
    period: z.ZodUnion<readonly [z.ZodLiteral<"previous">, z.ZodString]>;
    useInterval: z.ZodBoolean;
    source: z.ZodString;
}, z.core.$strict>], "kind">;

// model/estimate.schema.d.ts
import { z } from 'zod';
export declare const estimateKeySchema: z.ZodObject<{
    indicator: z.ZodString;
    area: z.ZodString;
    period: z.ZodString;
    sex: z.ZodEnum<{
        persons: "persons";
        female: "female";
        male: "male";
    }>;
    age: z.ZodString;
    category: z.ZodString;
}, z.core.$strict>;
export declare const absenceReasonSchema: z.ZodEnum<{
    "not-available": "not-available";
    "low-reliability": "low-reliability";
    "not-applicable": "not-applicable";
    confidential: "confidential";
}>;
export declare const observationSchema: z.ZodObject<{
    absence: z.ZodNullable<z.ZodEnum<{
        "not-available": "not-available";
        "low-reliability": "low-reliability";
        "not-applicable": "not-applicable";
        confidential: "confidential";
    }>>;
    status: z.ZodEnum<{
        final: "final";
        provisional: "provisional";
        revised: "revised";
        modelled: "modelled";
    }>;
    note: z.ZodString;
    lowerCi95: z.ZodNullable<z.ZodNumber>;
    upperCi95: z.ZodNullable<z.ZodNumber>;
    lowerCi998: z.ZodNullable<z.ZodNumber>;
    upperCi998: z.ZodNullable<z.ZodNumber>;
    count: z.ZodNullable<z.ZodNumber>;
    denominator: z.ZodNullable<z.ZodNumber>;
    value: z.ZodNullable<z.ZodNumber>;
    indicator: z.ZodString;
    area: z.ZodString;
    period: z.ZodString;
    sex: z.ZodEnum<{
        persons: "persons";
        female: "female";
        male: "male";
    }>;
    age: z.ZodString;
    category: z.ZodString;
}, z.core.$strict>;
export declare const presentEstimateSchema: z.ZodObject<{
    method: z.ZodString;
    status: z.ZodEnum<{
        final: "final";
        provisional: "provisional";
        revised: "revised";
        modelled: "modelled";
    }>;
    note: z.ZodString;
    lowerCi95: z.ZodNullable<z.ZodNumber>;
    upperCi95: z.ZodNullable<z.ZodNumber>;
    lowerCi998: z.ZodNullable<z.ZodNumber>;
    upperCi998: z.ZodNullable<z.ZodNumber>;
    count: z.ZodNullable<z.ZodNumber>;
    denominator: z.ZodNullable<z.ZodNumber>;
    value: z.ZodNumber;
    indicator: z.ZodString;
    area: z.ZodString;
    period: z.ZodString;
    sex: z.ZodEnum<{
        persons: "persons";
        female: "female";
        male: "male";
    }>;
    age: z.ZodString;
    category: z.ZodString;
    kind: z.ZodLiteral<"estimate">;
}, z.core.$strict>;
export declare const suppressedEstimateSchema: z.ZodObject<{
    reason: z.ZodString;
    indicator: z.ZodString;
    area: z.ZodString;
    period: z.ZodString;
    sex: z.ZodEnum<{
        persons: "persons";
        female: "female";
        male: "male";
    }>;
    age: z.ZodString;
    category: z.ZodString;
    kind: z.ZodLiteral<"suppressed">;
}, z.core.$strict>;
/** A missing estimate may stand for a reference that was never understood, so its key is any text. */
export declare const missingEstimateSchema: z.ZodObject<{
    indicator: z.ZodString;
    area: z.ZodString;
    period: z.ZodString;
    reason: z.ZodString;
    sex: z.ZodEnum<{
        persons: "persons";
        female: "female";
        male: "male";
    }>;
    age: z.ZodString;
    category: z.ZodString;
    kind: z.ZodLiteral<"missing">;
}, z.core.$strict>;
export declare const estimateSchema: z.ZodDiscriminatedUnion<[z.ZodObject<{
    method: z.ZodString;
    status: z.ZodEnum<{
        final: "final";
        provisional: "provisional";
        revised: "revised";
        modelled: "modelled";
    }>;
    note: z.ZodString;
    lowerCi95: z.ZodNullable<z.ZodNumber>;
    upperCi95: z.ZodNullable<z.ZodNumber>;
    lowerCi998: z.ZodNullable<z.ZodNumber>;
    upperCi998: z.ZodNullable<z.ZodNumber>;
    count: z.ZodNullable<z.ZodNumber>;
    denominator: z.ZodNullable<z.ZodNumber>;
    value: z.ZodNumber;
    indicator: z.ZodString;
    area: z.ZodString;
    period: z.ZodString;
    sex: z.ZodEnum<{
        persons: "persons";
        female: "female";
        male: "male";
    }>;
    age: z.ZodString;
    category: z.ZodString;
    kind: z.ZodLiteral<"estimate">;
}, z.core.$strict>, z.ZodObject<{
    reason: z.ZodString;
    indicator: z.ZodString;
    area: z.ZodString;
    period: z.ZodString;
    sex: z.ZodEnum<{
        persons: "persons";
        female: "female";
        male: "male";
    }>;
    age: z.ZodString;
    category: z.ZodString;
    kind: z.ZodLiteral<"suppressed">;
}, z.core.$strict>, z.ZodObject<{
    indicator: z.ZodString;
    area: z.ZodString;
    period: z.ZodString;
    reason: z.ZodString;
    sex: z.ZodEnum<{
        persons: "persons";
        female: "female";
        male: "male";
    }>;
    age: z.ZodString;
    category: z.ZodString;
    kind: z.ZodLiteral<"missing">;
}, z.core.$strict>], "kind">;

// model/comparison.schema.d.ts
import { z } from 'zod';
export declare const verdictSchema: z.ZodEnum<{
    better: "better";
    similar: "similar";
    worse: "worse";
    higher: "higher";
    lower: "lower";
    "not-compared": "not-compared";
}>;
export declare const comparisonSchema: z.ZodObject<{
    verdict: z.ZodEnum<{
        better: "better";
        similar: "similar";
        worse: "worse";
        higher: "higher";
        lower: "lower";
        "not-compared": "not-compared";
    }>;
    method: z.ZodUnion<readonly [z.ZodEnum<{
        "interval-95": "interval-95";
        "interval-95-and-998": "interval-95-and-998";
        "both-intervals": "both-intervals";
        "control-limits-proportion": "control-limits-proportion";
        "control-limits-rate": "control-limits-rate";
        none: "none";
    }>, z.ZodEnum<{
        "goal-value": "goal-value";
        "goal-range": "goal-range";
        "goal-percentiles": "goal-percentiles";
        "goal-earlier-period": "goal-earlier-period";
    }>]>;
    level: z.ZodNullable<z.ZodUnion<readonly [z.ZodLiteral<95>, z.ZodLiteral<99.8>]>>;
    value: z.ZodNullable<z.ZodNumber>;
    benchmarkValue: z.ZodNullable<z.ZodNumber>;
    reason: z.ZodString;
}, z.core.$strict>;
export declare const peerVerdictSchema: z.ZodEnum<{
    better: "better";
    worse: "worse";
    "not-compared": "not-compared";
    best: "best";
    middle: "middle";
    worst: "worst";
    highest: "highest";
    high: "high";
    low: "low";
    lowest: "lowest";
}>;
export declare const peerComparisonSchema: z.ZodObject<{
    verdict: z.ZodEnum<{
        better: "better";
        worse: "worse";
        "not-compared": "not-compared";
        best: "best";
        middle: "middle";
        worst: "worst";
        highest: "highest";
        high: "high";
        low: "low";
        lowest: "lowest";
    }>;
    method: z.ZodEnum<{
        quartiles: "quartiles";
        quintiles: "quintiles";
    }>;
    level: z.ZodNull;
    group: z.ZodNullable<z.ZodInt>;
    value: z.ZodNullable<z.ZodNumber>;
    bounds: z.ZodArray<z.ZodNumber>;
    reason: z.ZodString;
}, z.core.$strict>;
export declare const trendDirectionSchema: z.ZodEnum<{
    increasing: "increasing";
    decreasing: "decreasing";
    "no-significant-change": "no-significant-change";
    "not-tested": "not-tested";
}>;
export declare const trendSchema: z.ZodObject<{
    direction: z.ZodEnum<{
        increasing: "increasing";
        decreasing: "decreasing";
        "no-significant-change": "no-significant-change";
        "not-tested": "not-tested";
    }>;
    judged: z.ZodEnum<{
        "no-judgement": "no-judgement";
        "no-significant-change": "no-significant-change";
        "not-tested": "not-tested";
        "getting-better": "getting-better";
        "getting-worse": "getting-worse";
    }>;
    method: z.ZodEnum<{
        proportion: "proportion";
        none: "none";
        "value-with-interval": "value-with-interval";
    }>;
    periods: z.ZodArray<z.ZodString>;
    chiSquared: z.ZodNullable<z.ZodNumber>;
    slope: z.ZodNullable<z.ZodNumber>;
    reason: z.ZodString;
}, z.core.$strict>;
export declare const changeSchema: z.ZodObject<{
    direction: z.ZodEnum<{
        increasing: "increasing";
        decreasing: "decreasing";
        "no-significant-change": "no-significant-change";
        "not-tested": "not-tested";
    }>;
    judged: z.ZodEnum<{
        "no-judgement": "no-judgement";
        "no-significant-change": "no-significant-change";
        "not-tested": "not-tested";
        "getting-better": "getting-better";
        "getting-worse": "getting-worse";
    }>;
    method: z.ZodEnum<{
        "interval-95": "interval-95";
        "interval-95-and-998": "interval-95-and-998";
        "both-intervals": "both-intervals";
        "control-limits-proportion": "control-limits-proportion";
        "control-limits-rate": "control-limits-rate";
        none: "none";
    }>;
    level: z.ZodNullable<z.ZodLiteral<95>>;
    value: z.ZodNullable<z.ZodNumber>;
    previousValue: z.ZodNullable<z.ZodNumber>;
    periods: z.ZodArray<z.ZodString>;
    reason: z.ZodString;
}, z.core.$strict>;
export declare const spreadSchema: z.ZodObject<{
    count: z.ZodInt;
    minimum: z.ZodNumber;
    lowerQuartile: z.ZodNumber;
    median: z.ZodNumber;
    upperQuartile: z.ZodNumber;
    maximum: z.ZodNumber;
    minimumArea: z.ZodString;
    maximumArea: z.ZodString;
}, z.core.$strict>;

// model/profile.schema.d.ts
import { z } from 'zod';
export declare const themeSchema: z.ZodObject<{
    id: z.ZodEnum<{
        "demographics-and-community": "demographics-and-community";
        prospects: "prospects";
        environment: "environment";
        "health-and-wellbeing": "health-and-wellbeing";
    }>;
    title: z.ZodString;
    summary: z.ZodString;
    topics: z.ZodArray<z.ZodString>;
}, z.core.$strict>;
export declare const communityAssetSchema: z.ZodObject<{
    id: z.ZodString;
    name: z.ZodString;
    kind: z.ZodString;
    area: z.ZodString;
    address: z.ZodString;
    source: z.ZodString;
}, z.core.$strict>;

// model/release.schema.d.ts
import { z } from 'zod';
export declare const releaseSchema: z.ZodObject<{
    number: z.ZodInt;
    publishedAt: z.ZodISODateTime;
    title: z.ZodString;
    publishedBy: z.ZodString;
    contentHash: z.ZodString;
    methodVersion: z.ZodString;
    changes: z.ZodArray<z.ZodObject<{
        kind: z.ZodEnum<{
            revised: "revised";
            "new-period": "new-period";
            "new-indicator": "new-indicator";
            withdrawn: "withdrawn";
            text: "text";
            checked: "checked";
        }>;
        text: z.ZodString;
        link: z.ZodString;
    }, z.core.$strict>>;
}, z.core.$strict>;

// model/plain.schema.d.ts
import { z } from 'zod';
/** A schema of which only its noun is declared: what goes in is as strict as what comes out. */
export type Schema<Noun> = z.ZodType<Noun, Noun>;
/** Text on one line: no control characters and no half characters, so that it survives every file format. */
export declare const plainTextSchema: z.ZodString;
export declare const requiredTextSchema: z.ZodString;
/** Lower-case words joined by hyphens, as they stand in addresses. */
export declare const slugSchema: z.ZodString;
export declare const areaCodeSchema: z.ZodString;
export declare const isoDateSchema: z.ZodString;
/** A day, a month or a year, for sources that announce no more than that. */
export declare const isoDateOrMonthSchema: z.ZodString;
export declare const isoInstantSchema: z.ZodISODateTime;
/** Whether a text is the one ISO spelling of a period: `2022-01-01/P3Y`, and neither `2022-01-01/P36M` nor “2022 - 24”. */
export declare function isPeriodId(text: string): boolean;
export declare const periodIdSchema: z.ZodString;
export declare const webAddressSchema: z.ZodString;

// narrative/figure.schema.d.ts
import { z } from 'zod';
import type { Schema } from '../model/plain.schema.ts';
import type { Figure } from './figure.ts';
export declare const areaReferenceSchema: z.ZodString;
export declare const periodReferenceSchema: z.ZodString;
export declare const referenceSchema: z.ZodObject<{
    indicator: z.ZodString;
    area: z.ZodString;
    period: z.ZodString;
    sex: z.ZodEnum<{
        persons: "persons";
        female: "female";
        male: "male";
    }>;
    age: z.ZodString;
    category: z.ZodString;
}, z.core.$strict>;
export declare const areaSetSchema: z.ZodObject<{
    scheme: z.ZodString;
    within: z.ZodNullable<z.ZodString>;
}, z.core.$strict>;
export declare const conditionSchema: z.ZodObject<{
    operator: z.ZodEnum<{
        above: "above";
        below: "below";
        equals: "equals";
        "at-least": "at-least";
        "at-most": "at-most";
        around: "around";
        "just-over": "just-over";
        nearly: "nearly";
    }>;
    value: z.ZodNumber;
}, z.core.$strict>;
export declare const groupingSchema: z.ZodEnum<{
    age: "age";
    category: "category";
}>;
export declare const figureSchema: Schema<Figure>;
export declare const figureFormatSchema: z.ZodObject<{
    decimals: z.ZodOptional<z.ZodInt>;
    roundTo: z.ZodOptional<z.ZodInt>;
    unit: z.ZodOptional<z.ZodEnum<{
        "with-unit": "with-unit";
        full: "full";
        bare: "bare";
    }>>;
    signed: z.ZodOptional<z.ZodBoolean>;
    phrase: z.ZodOptional<z.ZodEnum<{
        approximate: "approximate";
        "more-than": "more-than";
        "one-in": "one-in";
        fraction: "fraction";
    }>>;
}, z.core.$strict>;

// narrative/claim.schema.d.ts
import type { Schema } from '../model/plain.schema.ts';
import type { Assertion } from './claim.ts';
export declare const assertionSchema: Schema<Assertion>;

// narrative/chart.schema.d.ts
import type { Schema } from '../model/plain.schema.ts';
import type { ChartDescription } from './document.ts';
export declare const chartDescriptionSchema: Schema<ChartDescription>;

// narrative/document.schema.d.ts
import { z } from 'zod';
import type { Schema } from '../model/plain.schema.ts';
import type { Block, ClaimInline, Document, FigureInline, Inline, KeyFigure, Section } from './document.ts';
export declare const figureInlineSchema: Schema<FigureInline>;
export declare const claimInlineSchema: Schema<ClaimInline>;
/** A link holds plain text only: figures, claims, terms and notes open by themselves, and one link cannot hold another. */
export declare const inlineSchema: Schema<Inline>;
export declare const keyFigureSchema: Schema<KeyFigure>;
export declare const blockSchema: Schema<Block>;
export declare const sectionSchema: Schema<Section>;
/** What a document says of itself, above its text. */
export declare const documentFrameSchema: z.ZodObject<{
    id: z.ZodString;
    kind: z.ZodEnum<{
        theme: "theme";
        topic: "topic";
        "place-template": "place-template";
        page: "page";
    }>;
    theme: z.ZodNullable<z.ZodEnum<{
        "demographics-and-community": "demographics-and-community";
        prospects: "prospects";
        environment: "environment";
        "health-and-wellbeing": "health-and-wellbeing";
    }>>;
    order: z.ZodInt;
    title: z.ZodString;
    owner: z.ZodString;
    reviewBy: z.ZodNullable<z.ZodString>;
}, z.core.$strict>;
export declare const documentSchema: Schema<Document>;

// narrative/recommendation.schema.d.ts
import { z } from 'zod';
export declare const recommendationSchema: z.ZodObject<{
    id: z.ZodString;
    number: z.ZodString;
    theme: z.ZodUnion<readonly [z.ZodEnum<{
        "demographics-and-community": "demographics-and-community";
        prospects: "prospects";
        environment: "environment";
        "health-and-wellbeing": "health-and-wellbeing";
    }>, z.ZodLiteral<"working-together">]>;
    text: z.ZodString;
    owner: z.ZodString;
    status: z.ZodEnum<{
        done: "done";
        proposed: "proposed";
        agreed: "agreed";
        "under-way": "under-way";
    }>;
    reviewDate: z.ZodString;
    topics: z.ZodArray<z.ZodString>;
    evidence: z.ZodArray<z.ZodObject<{
        label: z.ZodString;
        figure: import("../model/plain.schema.ts").Schema<import("./figure.ts").Figure>;
    }, z.core.$strict>>;
    measure: z.ZodObject<{
        label: z.ZodString;
        figure: import("../model/plain.schema.ts").Schema<import("./figure.ts").Figure>;
    }, z.core.$strict>;
}, z.core.$strict>;

// narrative/published-document.schema.d.ts
import { z } from 'zod';
import type { Schema } from '../model/plain.schema.ts';
import type { Evaluation, PublishedDocument } from './published-document.ts';
import type { ClaimResult, FigureResult } from './result.ts';
export declare const settingSchema: z.ZodObject<{
    area: z.ZodString;
    benchmark: z.ZodString;
    region: z.ZodString;
    city: z.ZodString;
}, z.core.$strict>;
export declare const figureResultSchema: Schema<FigureResult>;
export declare const claimResultSchema: Schema<ClaimResult>;
export declare const evaluationSchema: Schema<Evaluation>;
export declare const earlierValueSchema: z.ZodObject<{
    key: z.ZodObject<{
        indicator: z.ZodString;
        area: z.ZodString;
        period: z.ZodString;
        sex: z.ZodEnum<{
            persons: "persons";
            female: "female";
            male: "male";
        }>;
        age: z.ZodString;
        category: z.ZodString;
    }, z.core.$strict>;
    release: z.ZodInt;
    publishedAt: z.ZodISODateTime;
    value: z.ZodNullable<z.ZodNumber>;
    lowerCi95: z.ZodNullable<z.ZodNumber>;
    upperCi95: z.ZodNullable<z.ZodNumber>;
}, z.core.$strict>;
export declare const publishedDocumentSchema: Schema<PublishedDocument>;

// text/chart-data.schema.d.ts
import { z } from 'zod';
import type { Schema } from '../model/plain.schema.ts';
import type { ChartData } from './chart-data.ts';
export declare const areaRoleSchema: z.ZodEnum<{
    region: "region";
    benchmark: "benchmark";
    this: "this";
    comparator: "comparator";
    peer: "peer";
}>;
export declare const chartAreaSchema: z.ZodObject<{
    code: z.ZodString;
    name: z.ZodString;
    role: z.ZodEnum<{
        region: "region";
        benchmark: "benchmark";
        this: "this";
        comparator: "comparator";
        peer: "peer";
    }>;
    status: z.ZodEnum<{
        official: "official";
        illustrative: "illustrative";
    }>;
}, z.core.$strict>;
export declare const comparisonRowSchema: z.ZodObject<{
    benchmark: z.ZodString;
    verdict: z.ZodEnum<{
        better: "better";
        similar: "similar";
        worse: "worse";
        higher: "higher";
        lower: "lower";
        "not-compared": "not-compared";
    }>;
    method: z.ZodUnion<readonly [z.ZodEnum<{
        "interval-95": "interval-95";
        "interval-95-and-998": "interval-95-and-998";
        "both-intervals": "both-intervals";
        "control-limits-proportion": "control-limits-proportion";
        "control-limits-rate": "control-limits-rate";
        none: "none";
    }>, z.ZodEnum<{
        "goal-value": "goal-value";
        "goal-range": "goal-range";
        "goal-percentiles": "goal-percentiles";
        "goal-earlier-period": "goal-earlier-period";
    }>]>;
    level: z.ZodNullable<z.ZodUnion<readonly [z.ZodLiteral<95>, z.ZodLiteral<99.8>]>>;
    value: z.ZodNullable<z.ZodNumber>;
    benchmarkValue: z.ZodNullable<z.ZodNumber>;
    reason: z.ZodString;
    indicator: z.ZodString;
    area: z.ZodString;
    period: z.ZodString;
    sex: z.ZodEnum<{
        persons: "persons";
        female: "female";
        male: "male";
    }>;
    age: z.ZodString;
    category: z.ZodString;
}, z.core.$strict>;
export declare const chartDataSchema: Schema<ChartData>;
