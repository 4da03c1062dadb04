using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Clusters;

/// <summary>The places that one rule compares, and who earns the star. A figure of 0 earns nothing.</summary>
internal sealed class StarContest
{
    private const double Hair = 1e-12;

    private readonly StarRule rule;
    private readonly Figure[] figures;
    private readonly double[] values;
    private readonly double[] lowers;
    private readonly double[] uppers;

    public StarContest(StarRule rule, Figure[] figures)
    {
        (this.rule, this.figures) = (rule, figures);
        values = [.. figures.Where(figure => figure.Value is not null).Select(figure => figure.Value!.Value).Order()];
        lowers = [.. figures.Select(Least).Order()];
        uppers = [.. figures.Select(Most).Order()];
    }

    public bool EarnsOverPublished(int place) => figures[place].Value is > 0 and var value && (rule.Test == StarTest.AtLeast
        ? value >= rule.Threshold
        : CountAbove(values, value) < Winners(values.Length));

    public Verdict Judge(int place)
    {
        var (least, most) = (Least(figures[place]), Most(figures[place]));
        if (most <= 0)
            return Verdict.No;
        if (rule.Test == StarTest.AtLeast)
            return least >= rule.Threshold ? Verdict.Yes : most < rule.Threshold ? Verdict.No : Verdict.CannotTell;
        var winners = Winners(figures.Length);
        // Its own upper end is above its own lower end where they differ: it is no rival of itself.
        var rivals = CountAbove(uppers, least) - (most > least ? 1 : 0);
        if (least > 0 && rivals < winners)
            return Verdict.Yes;
        return CountAbove(lowers, most) >= winners ? Verdict.No : Verdict.CannotTell;
    }

    private int Winners(int places) => (int)Math.Ceiling((rule.Threshold * places) - 1e-9);

    // Bounds are computed in another order than values: a hair wider, rounding never parts two equal places.
    private static double Least(Figure figure) => IsPoint(figure) ? figure.Value!.Value : (figure.Lower ?? 0) * (1 - Hair);

    private static double Most(Figure figure) => IsPoint(figure) ? figure.Value!.Value : (figure.Upper ?? double.PositiveInfinity) * (1 + Hair);

    private static bool IsPoint(Figure figure) => figure.Value is { } value && figure.Lower == value && figure.Upper == value;

    private static int CountAbove(double[] sorted, double limit)
    {
        var (from, to) = (0, sorted.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = sorted[middle] > limit ? (from, middle) : (middle + 1, to);
        }
        return sorted.Length - from;
    }
}
