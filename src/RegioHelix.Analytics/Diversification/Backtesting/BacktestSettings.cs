namespace RegioHelix.Analytics.Diversification.Backtesting;

/// <summary>Which pairs of an entry and a non-entry a ranking is judged by.</summary>
public enum AreaScope
{
    /// <summary>
    /// Pairs within a region, the mean over regions: is the advice to a region in the right order? The headline, because a page advises one region,
    /// and because no activity or region can win by entering everywhere or nowhere.
    /// </summary>
    WithinRegion,

    /// <summary>Pairs within an activity, the mean over activities: does the ranking know in which regions an activity will enter?</summary>
    WithinActivity,

    /// <summary>All pairs. Rewards activities that enter everywhere and regions in which everything enters. The usual one in the literature.</summary>
    Pooled,

    /// <summary>
    /// Pairs that stood about equally near the threshold, by bands of the control ranking; the mean over bands, weighted by their entries: does the
    /// ranking know more than how far along the activity already was?
    /// </summary>
    WithinBand,
}

/// <summary>What is taken to vary together when the error of a result is reckoned.</summary>
public enum Clustering
{
    /// <summary>The activities of a region. Obuchowski 1997, Biometrics 53(2), on the components of DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44(3).</summary>
    Region,

    /// <summary>The activities of a region and the regions of an activity, as a boom of one activity makes many entries. Cameron, Gelbach and Miller 2011, Journal of Business and Economic Statistics 29(2).</summary>
    RegionAndActivity,
}

/// <summary>What to do with activities that rose over the threshold by no more than error explains.</summary>
public enum WithinErrorRises
{
    /// <summary>They have not been shown to enter: counted as not entered.</summary>
    NotEntered,

    /// <summary>Left out. What is left is chosen by its outcome, so the result can look better than it is.</summary>
    LeftOut,
}

/// <summary>How a backtest judges.</summary>
public sealed record BacktestSettings
{
    /// <summary>What the headline is about.</summary>
    public AreaScope Headline { get; init; } = AreaScope.WithinRegion;

    /// <summary>What varies together.</summary>
    public Clustering Clustering { get; init; } = Clustering.RegionAndActivity;

    /// <summary>What becomes of rises within error.</summary>
    public WithinErrorRises WithinErrorRises { get; init; }

    /// <summary>How many opportunities a region is shown: the k of precision at k.</summary>
    public int Best { get; init; } = 5;

    /// <summary>Number of groups of equal size, by score, in which calibration is looked at.</summary>
    public int CalibrationBins { get; init; } = 10;

    /// <summary>The ranking whose bands <see cref="AreaScope.WithinBand"/> compares within.</summary>
    public string Control { get; init; } = "quotient-before";

    /// <summary>Number of bands.</summary>
    public int Bands { get; init; } = 20;

    /// <summary>How often an interval should hold the truth.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>How often a difference of the size called visible would be seen.</summary>
    public double Power { get; init; } = 0.8;

    /// <summary>The fewest entries, and the fewest candidates that did not enter, for which anything is said. Ours.</summary>
    public int LeastOfEach { get; init; } = 20;

    /// <summary>The fewest regions with an entry for which anything is said. Ours.</summary>
    public int LeastRegions { get; init; } = 8;
}
