namespace RegioHelix.Studies.Computing;

/// <summary>Every convention as an option, with the origin of each of its values. A measure names those that it reads.</summary>
public static class ComputeOptions
{
    /// <summary>Regions or activities.</summary>
    public const string Of = "of";

    /// <summary>What makes an activity present.</summary>
    public const string Presence = "presence";

    /// <summary>The quotient (or count) that presence starts at.</summary>
    public const string Threshold = "threshold";

    /// <summary>On which side the threshold itself is.</summary>
    public const string ThresholdRule = "threshold-rule";

    /// <summary>Rarer activities are dropped.</summary>
    public const string LeastUbiquity = "least-ubiquity";

    /// <summary>What stands on the diagonal.</summary>
    public const string Diagonal = "diagonal";

    /// <summary>Whether the own activity counts in a density.</summary>
    public const string Own = "own";

    /// <summary>Which relatedness a density weighs with.</summary>
    public const string Relatedness = "relatedness";

    /// <summary>How many neighbours count.</summary>
    public const string Nearest = "nearest";

    /// <summary>The divisor of the standard deviation.</summary>
    public const string Deviation = "deviation";

    /// <summary>The scale of the activities' index.</summary>
    public const string Scale = "scale";

    /// <summary>What decides the sign of the activities' index.</summary>
    public const string Sign = "sign";

    /// <summary>How often an iteration is repeated.</summary>
    public const string Iterations = "iterations";

    /// <summary>Whether the start counts as an iteration.</summary>
    public const string CountStart = "count-start";

    /// <summary>Years between two tables.</summary>
    public const string Years = "years";

    /// <summary>A region by its label.</summary>
    public const string Region = "region";

    /// <summary>The figure or one of its bounds.</summary>
    public const string Bound = "bound";

    /// <summary>A factor.</summary>
    public const string Multiply = "multiply";

    /// <summary>Decimals that are kept.</summary>
    public const string Decimals = "decimals";

    /// <summary>How many tables are drawn.</summary>
    public const string Draws = "draws";

    /// <summary>An activity by its label.</summary>
    public const string Activity = "activity";

    /// <summary>Another activity by its label.</summary>
    public const string Other = "other";

    /// <summary>From which relatedness two activities are related at all.</summary>
    public const string Binary = "binary";

    /// <summary>What becomes of neighbours that are equally related.</summary>
    public const string Ties = "ties";

    /// <summary>The part of validated pairs that may be chance.</summary>
    public const string FalseDiscoveries = "false-discoveries";

    /// <summary>How often something is dealt by lot.</summary>
    public const string Permutations = "permutations";

    /// <summary>The seed of draws and lots.</summary>
    public const string Seed = "seed";

    /// <summary>How much the least fit regions weigh.</summary>
    public const string Extremality = "extremality";

    /// <summary>How much small amounts count.</summary>
    public const string Aversion = "aversion";

    /// <summary>The largest distance.</summary>
    public const string Reach = "reach";

    /// <summary>How many distances.</summary>
    public const string Steps = "steps";

    /// <summary>The width of the kernel.</summary>
    public const string Bandwidth = "bandwidth";

    /// <summary>What is done about the window's edge.</summary>
    public const string Edge = "edge";

    /// <summary>The rectangle in which plants can be.</summary>
    public const string Window = "window";

    /// <summary>How often chance may be called otherwise.</summary>
    public const string Significance = "significance";

    /// <summary>The years of the tables.</summary>
    public const string At = "at";

    /// <summary>Years from the last table to what is foreseen.</summary>
    public const string Ahead = "ahead";

    /// <summary>In which order opportunities are ranked.</summary>
    public const string Order = "order";

    /// <summary>What parts near from far.</summary>
    public const string DensitySplit = "density-split";

    /// <summary>What parts complex from simple.</summary>
    public const string ComplexitySplit = "complexity-split";

    /// <summary>How many strengths are named.</summary>
    public const string Strengths = "strengths";

    /// <summary>The margin of quotient on both sides of the threshold.</summary>
    public const string Margin = "margin";

    /// <summary>To what published figures are rounded.</summary>
    public const string Rounding = "rounding";

    /// <summary>The variance a unit of the figure.</summary>
    public const string Counting = "counting";

    /// <summary>The relative error of figures.</summary>
    public const string Error = "error";

    /// <summary>The relative error of figures flagged as unreliable.</summary>
    public const string ErrorUnreliable = "error-unreliable";

    /// <summary>How many of a region's best ranked are looked at.</summary>
    public const string Best = "best";

    /// <summary>How many stars a place needs.</summary>
    public const string LeastStars = "least-stars";

    /// <summary>How many edges an activity has on average.</summary>
    public const string Degree = "degree";

    /// <summary>From which relatedness an edge is drawn.</summary>
    public const string EdgeThreshold = "edge-threshold";

    private static OptionValue[] Splits =>
    [
        new("region-mean", "the mean over the region's own opportunities: Balland et al. 2019, from memory"),
        new("table-mean", "the mean over all regions' opportunities"),
        new("table-median", "the median over all regions' opportunities"),
    ];

    /// <summary>All options, in the order of the help.</summary>
    public static IReadOnlyList<ComputeOption> All { get; } =
    [
        new(Of, "What a figure describes.", OptionKind.Choice)
        {
            Values = [new("region", "one figure a region, over its activities"), new("activity", "one figure an activity, over its regions")],
        },
        new(Presence, "What makes an activity present in a region.", OptionKind.Choice, "lq")
        {
            Values =
            [
                new("lq", "the location quotient reaches the threshold: Balassa 1965; every package's usual form"),
                new("given", "the table itself says so: present where the cell reaches the threshold; EconGeo's rca = FALSE over a 0/1 table, py-ecomplexity's presence_test = manual"),
                new("population", "the quotient by head of --population reaches it: RPOP of the Atlas of Economic Complexity; py-ecomplexity's presence_test = rpop"),
                new("both", "the location quotient and that by head must both reach it: Stata ecomplexity's remark on its two tests"),
                new("either", "one of the two is enough: what Stata ecomplexity computes; py-ecomplexity's presence_test = both adds them up instead"),
            ],
        },
        new(Threshold, "Where presence starts; py-ecomplexity's rca_mcp_threshold, economiccomplexity's cutoff.", OptionKind.Number, "1", 0, IsAbove: true),
        new(ThresholdRule, "On which side the threshold itself is.", OptionKind.Choice, "at-or-above")
        {
            Values = [new("at-or-above", "Balassa 1965; Hidalgo et al. 2007; all packages"), new("above", "Nesta's regional complexity study of 2018")],
        },
        new(LeastUbiquity, "Activities that are present in fewer regions are dropped and named; the Atlas of Economic Complexity drops rare products before it computes.", OptionKind.Whole, "1", 1),
        new(Diagonal, "What stands on the diagonal.", OptionKind.Choice)
        {
            Values =
            [
                new("own", "the formula's own value: 1 for proximity, the ubiquity for co-occurrence; Harvard's Stata ecomplexity, economiccomplexity"),
                new("zero", "0: EconGeo, Datawheel"),
                new("missing", "nothing: py-ecomplexity's proximity()"),
            ],
        },
        new(Own, "Whether an activity counts as related to itself.", OptionKind.Choice, "excluded")
        {
            Values = [new("excluded", "Hidalgo et al. 2007; EconGeo, Datawheel, Harvard's Stata ecomplexity"), new("included", "py-ecomplexity 0.5.2, economiccomplexity 2.0.0")],
        },
        new(Relatedness, "Which relatedness weighs.", OptionKind.Choice, RelatednessNames.Default) { Values = RelatednessNames.Values },
        new(Nearest, "How many of the most related activities count; all where left out. py-ecomplexity's and Stata's knn.", OptionKind.Whole, "", 1),
        new(Ties, "Which count where several are as related as the last of --nearest.", OptionKind.Choice, "first")
        {
            Values = [new("first", "the first of the table, so that exactly so many count"), new("all", "all of them, so that the order of the table decides nothing: Harvard's Stata ecomplexity")],
        },
        new(Binary, "Relatedness from this value on counts as 1, the rest as 0; its own value where left out. EconGeo takes association from 1.", OptionKind.Number, "", 0, IsAbove: true),
        new(FalseDiscoveries, "The part of the validated pairs that may be chance: Benjamini and Hochberg 1995.", OptionKind.Number, "0.05", 0, IsAbove: true),
        new(Deviation, "What divides the sum of squares in a standard deviation.", OptionKind.Choice, "population")
        {
            Values = [new("population", "n: numpy; py-ecomplexity, econci, the Atlas"), new("sample", "n - 1: R; economiccomplexity, ReKS")],
        },
        new(Scale, "Whose mean and deviation the activities' index is brought to.", OptionKind.Choice, "own")
        {
            Values =
            [
                new("own", "its own: mean 0, deviation 1; economiccomplexity, econci"),
                new("regions", "the regions': the Atlas of Economic Complexity, py-ecomplexity, ReKS"),
                new("eigenvector", "no mean taken off, in the regions' deviation: what py-ecomplexity weighs its outlook with"),
            ],
        },
        new(Sign, "What decides the sign of the activities' index.", OptionKind.Choice, "diversity")
        {
            Values =
            [
                new("diversity", "the regions' vector, turned so that it correlates positively with diversity: Hausmann et al. 2014; py-ecomplexity, economiccomplexity, ReKS"),
                new("ubiquity", "its own negative correlation with ubiquity, whatever the regions' sign is: EconGeo's tci, econci"),
            ],
        },
        new(Iterations, "How often it is repeated: updates of fitness, steps of the reflections.", OptionKind.Whole, "", 0),
        new(CountStart, "Whether the start counts as an iteration.", OptionKind.Choice, "no")
        {
            Values = [new("no", "ReKS; Tacchella et al. 2012"), new("yes", "economiccomplexity 2.0.0 and Datawheel 0.3.0: their 20 iterations are 19 updates of fitness, 18 reflections of regions and 19 of activities")],
        },
        new(Extremality, "How much the least fit regions weigh in an activity's complexity: Mariani et al. 2015; economiccomplexity's extremality.", OptionKind.Number, "1", 0, IsAbove: true),
        new(Aversion, "How much small amounts count: Atkinson 1970; REAT's and pysal's epsilon.", OptionKind.Number, "0.5", 0, IsAbove: true),
        new(Years, "Years between the two tables.", OptionKind.Whole, "1", 1),
        new(Region, "A region of the table, by its label.", OptionKind.Text),
        new(Activity, "An activity of the table, by its label.", OptionKind.Text),
        new(Other, "Another activity, by its label: plants of it around those of --activity.", OptionKind.Text),
        new(At, "The years of the tables in their order, 2010,2015,2020; without them the columns count the tables.", OptionKind.Text),
        new(Ahead, "Years from the last table to what is foreseen.", OptionKind.Whole, "1", 1),
        new(Permutations, "How often something is dealt by lot to see what chance gives.", OptionKind.Whole, "999", 1),
        new(Significance, "How often chance may be called something else.", OptionKind.Number, "0.05", 0, IsAbove: true),
        new(Reach, "The largest distance, in the unit of x and y; a quarter of the shorter side of the window where left out.", OptionKind.Number, "", 0, IsAbove: true),
        new(Steps, "At how many distances.", OptionKind.Whole, "20", 1),
        new(Bandwidth, "The standard deviation of the kernel; Silverman's rule where left out.", OptionKind.Number, "", 0, IsAbove: true),
        new(Edge, "What is done about neighbours that would lie outside the window.", OptionKind.Choice, "isotropic")
        {
            Values = [new("isotropic", "Ripley 1977"), new("translation", "Ohser 1983"), new("none", "nothing: REAT's ripley")],
        },
        new(Window, "The rectangle in which plants can be, WEST,SOUTH,EAST,NORTH; the smallest around all plants where left out.", OptionKind.Text),
        new(Order, "By what opportunities are ranked.", OptionKind.Choice, "density")
        {
            Values =
            [
                new("density", "the densest first: Hidalgo et al. 2007"), new("complexity", "the most complex first: Balland et al. 2019"),
                new("outlook-gain", "what opens most first: the Atlas of Economic Complexity"), new("size", "the largest over all regions first"),
                new("growth", "the fastest growing over all regions first; takes an earlier table"), new("density-and-complexity", "the mean of the two ranks: ours"),
            ],
        },
        new(DensitySplit, "What parts near from far.", OptionKind.Choice, "region-mean") { Values = Splits },
        new(ComplexitySplit, "What parts complex from simple.", OptionKind.Choice, "table-mean") { Values = Splits },
        new(Strengths, "How many present strengths are named for each opportunity.", OptionKind.Whole, "5", 0),
        new(Margin, "How far below and above the threshold a quotient must come from and go to.", OptionKind.Number, "0.2", 0, IsAbove: true),
        new(Rounding, "To what unit published figures are rounded, or bres-relaxed or bres-strict for the steps of the British register survey.", OptionKind.Text),
        new(Counting, "The variance a unit of a figure: 1 for a count, for a survey about how many persons a respondent stands for; 0 for none.", OptionKind.Number, "0"),
        new(Best, "How many of each region's best ranked are looked at.", OptionKind.Whole, "5", 1),
        new(Degree, "How many edges an activity has on average at most.", OptionKind.Number, "5", 0, IsAbove: true),
        new(EdgeThreshold, "Above which relatedness an edge is drawn.", OptionKind.Number, "0.55"),
        new(LeastStars, "How many stars a place needs to count.", OptionKind.Whole, "1", 1),
        new(Bound, "The figure, or how far it can be off when cells are missing or intervals.", OptionKind.Choice, "value")
        {
            Values =
            [
                new("value", "the figure over the published cells"),
                new("lower", "the least that the figure over all cells can be; empty where nothing bounds it"),
                new("upper", "the most that it can be; empty where nothing bounds it"),
            ],
        },
        new(Multiply, "A factor for every figure; EconGeo gives densities and Hoover's index times 100.", OptionKind.Number, "1", 0, IsAbove: true),
        new(Draws, "Compute over so many tables drawn with the error and gaps of the one given, and print an interval beside each figure.", OptionKind.Whole, "", 1),
        new(Seed, "The seed of draws and lots; the same seed gives the same bits.", OptionKind.Whole),
        new("noise", "What chance does to counts in the draws.", OptionKind.Choice)
        {
            Values =
            [
                new("poisson", "each count drawn again from the Poisson law whose mean it is: the default"),
                new("posterior", "the mean behind each count, given the whole table: empirical Bayes, Clayton and Kaldor 1987"),
                new("none", "complete counts; only the gaps are drawn"),
            ],
        },
        new(Error, "Relative error of every figure, 0.05 for 5 %.", OptionKind.Number),
        new("error-estimated", "Relative error of figures with the flag e.", OptionKind.Number),
        new(ErrorUnreliable, "Relative error of figures with the flag u.", OptionKind.Number),
        new("gaps", "What is drawn for missing cells.", OptionKind.Choice)
        {
            Values = [new("totals", "within their bounds and published totals: the default"), new("bounds", "between their bounds, each on its own"), new("leave", "nothing: they stay missing")],
        },
        new("level", "The part of the draws inside an interval, such as 0.95.", OptionKind.Number, "", 0, IsAbove: true),
        new("interval", "How the interval is read off the draws.", OptionKind.Choice)
        {
            Values = [new("percentile", "Efron 1979: the default"), new("basic", "Davison and Hinkley 1997, p. 28"), new("bias-corrected", "Efron 1981, without acceleration")],
        },
        new(Decimals, "Decimals that figures are rounded to; all where left out. EconGeo rounds most of its results.", OptionKind.Whole, "", 0),
    ];

    /// <summary>Those that say how tables are drawn.</summary>
    public static IReadOnlyList<string> OfDraws { get; } = [Seed, "noise", Error, "error-estimated", ErrorUnreliable, "gaps", "level", "interval"];

    /// <summary>Those that every measure reads: they only change how figures are shown.</summary>
    public static IReadOnlyList<string> OfEveryMeasure { get; } = [Bound, Multiply, Decimals, Draws, .. OfDraws];

    /// <summary>Those of every measure over presence.</summary>
    public static IReadOnlyList<string> OfPresence { get; } = [Presence, Threshold, ThresholdRule, LeastUbiquity];

    /// <summary>Those of every measure that asks what is present in each of several years.</summary>
    public static IReadOnlyList<string> OfPresenceInYears { get; } = [Presence, Threshold, ThresholdRule];

    /// <summary>Those of lots.</summary>
    public static IReadOnlyList<string> OfLots { get; } = [Permutations, Seed];

    /// <summary>The option of a name.</summary>
    /// <exception cref="KeyNotFoundException">A name that is not in the list: our fault.</exception>
    public static ComputeOption Get(string name) => All.FirstOrDefault(option => option.Name == name) ?? throw new KeyNotFoundException($"no option is called {name}");
}
