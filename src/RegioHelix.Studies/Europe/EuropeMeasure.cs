namespace RegioHelix.Studies.Europe;

/// <summary>What can be mapped and ranked over Europe's regions.</summary>
public enum EuropeMeasure
{
    /// <summary>Location quotient of an activity.</summary>
    LocationQuotient,

    /// <summary>An activity's share of the region's jobs.</summary>
    Share,

    /// <summary>Jobs in an activity.</summary>
    Jobs,

    /// <summary>Yearly growth of the jobs in an activity.</summary>
    Growth,

    /// <summary>Cluster stars of an activity.</summary>
    Stars,

    /// <summary>Relatedness density: which part of what is related to an activity the region has.</summary>
    Density,

    /// <summary>Number of activities that the region is specialised in.</summary>
    Diversity,

    /// <summary>Concentration of its jobs over activities.</summary>
    Herfindahl,

    /// <summary>Distance of its structure to that of all regions.</summary>
    Krugman,

    /// <summary>Entropy of its jobs over activities.</summary>
    Entropy,

    /// <summary>Entropy within sections.</summary>
    RelatedVariety,

    /// <summary>Entropy between sections.</summary>
    UnrelatedVariety,

    /// <summary>Economic complexity index.</summary>
    Complexity,

    /// <summary>Complexity outlook: how much complexity lies near what it has.</summary>
    Outlook,

    /// <summary>How much of the region's row is published.</summary>
    Coverage,
}

/// <summary>Where a measure's colours turn.</summary>
public enum MeasureScale
{
    /// <summary>Around 1: below and above the European share.</summary>
    AroundOne,

    /// <summary>Around 0: shrinking and growing, below and above the mean.</summary>
    AroundZero,

    /// <summary>From little to much.</summary>
    Amount,
}

/// <summary>How a measure's figures read.</summary>
public enum MeasureUnit
{
    /// <summary>Times the European share.</summary>
    Times,

    /// <summary>A part, shown in percent.</summary>
    Part,

    /// <summary>A change a year, shown in percent with its sign.</summary>
    YearlyChange,

    /// <summary>Persons employed.</summary>
    Jobs,

    /// <summary>0 to 3 stars.</summary>
    Stars,

    /// <summary>A number of activities.</summary>
    Activities,

    /// <summary>An index without unit.</summary>
    Index,

    /// <summary>Bits.</summary>
    Bits,

    /// <summary>Standard deviations from the mean.</summary>
    Deviations,
}
