using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;

namespace RegioHelix.Analytics.Diversification;

/// <summary>What parts near from far and complex from simple.</summary>
public enum QuadrantSplit
{
    /// <summary>
    /// The mean over the region's own opportunities: every region has near and far ones. After the figures of Balland, Boschma, Crespo and Rigby 2019,
    /// Regional Studies 53(9); that they part at the region's mean is from memory.
    /// </summary>
    RegionMean,

    /// <summary>The mean over all regions' opportunities: a diverse region may have near ones only.</summary>
    TableMean,

    /// <summary>The median over all regions' opportunities: half of all are near, whatever their spread.</summary>
    TableMedian,
}

/// <summary>In which order a region's opportunities are listed. Those without a figure come last; equal ones in table order.</summary>
public enum OpportunityOrder
{
    /// <summary>The densest first: the least risk. Hidalgo et al. 2007, Science 317; Boschma, Balland and Kogler 2015, Industrial and Corporate Change 24(1).</summary>
    Density,

    /// <summary>The most complex first: the largest reward. Balland, Boschma, Crespo and Rigby 2019, Regional Studies 53(9).</summary>
    Complexity,

    /// <summary>The largest outlook gain first: what opens most doors. Hausmann, Hidalgo et al. 2014, The Atlas of Economic Complexity.</summary>
    OutlookGain,

    /// <summary>The largest activity over all regions first.</summary>
    Size,

    /// <summary>The fastest growing activity over all regions first.</summary>
    Growth,

    /// <summary>
    /// Near and complex: the mean of the two ranks among the region's opportunities, equal ones sharing the mean rank. Ours; the Atlas and S3 papers
    /// weigh standardised scores with weights of their own.
    /// </summary>
    DensityAndComplexity,
}

/// <summary>The conventions of opportunities.</summary>
public sealed record OpportunitySettings
{
    /// <summary>The location quotient from which a region has an activity.</summary>
    public double Threshold { get; init; } = 1;

    /// <summary>Which side the threshold itself is on.</summary>
    public ThresholdRule Rule { get; init; }

    /// <summary>Which answer of specialised counts; where it is unknown the activity is no opportunity but listed as unknown.</summary>
    public PresenceRule Presence { get; init; }

    /// <summary>How related activities are.</summary>
    public RelatednessMeasure Relatedness { get; init; }

    /// <summary>What parts near from far.</summary>
    public QuadrantSplit DensitySplit { get; init; }

    /// <summary>What parts complex from simple.</summary>
    public QuadrantSplit ComplexitySplit { get; init; } = QuadrantSplit.TableMean;

    /// <summary>How many present strengths are named one by one.</summary>
    public int Strengths { get; init; } = 5;

    /// <summary>
    /// Which activities count, as strengths and as opportunities; null for all. Location quotients are over the whole table all the same, so that an
    /// activity is present here where it is present anywhere else.
    /// </summary>
    public Func<string, bool>? Counted { get; init; }
}
