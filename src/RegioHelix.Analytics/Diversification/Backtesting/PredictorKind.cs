namespace RegioHelix.Analytics.Diversification.Backtesting;

/// <summary>What could be known in the first year that might tell which activities enter.</summary>
public enum PredictorKind
{
    /// <summary>Relatedness density. Hidalgo et al. 2007; Boschma, Balland and Kogler 2015, Industrial and Corporate Change 24(1).</summary>
    Density,

    /// <summary>The location quotient already reached: how near the threshold. The simplest rival, and the one that noise helps.</summary>
    QuotientBefore,

    /// <summary>The activity's size over all regions.</summary>
    Size,

    /// <summary>The activity's growth over all regions, up to the first year.</summary>
    Growth,

    /// <summary>The number of regions that are specialised in the activity.</summary>
    Ubiquity,

    /// <summary>The part of the neighbouring regions that are specialised in the activity. Boschma, Martin and Minondo 2017, Papers in Regional Science 96(1).</summary>
    Neighbours,

    /// <summary>Seeded random numbers: what no skill looks like.</summary>
    Random,
}
