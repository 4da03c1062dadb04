using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Complexity;

/// <summary>To what a list is brought.</summary>
public enum RescaledTo
{
    /// <summary>Mean 0 and standard deviation 1: Hausmann et al. 2014; economiccomplexity, Datawheel.</summary>
    Scores,

    /// <summary>0 for the least and 100 for the largest: EconGeo's <c>morc</c> and <c>mort</c> from the third step on.</summary>
    Percent,
}

/// <summary>A list brought to another scale, which keeps the order and the relative distances. Values without a figure stay without.</summary>
public static class Rescaled
{
    /// <summary>The list on the new scale.</summary>
    /// <param name="list">Any figures.</param>
    /// <param name="to">The scale.</param>
    /// <param name="deviation">The divisor of the standard deviation; not read for per cent.</param>
    /// <returns>No value, with <see cref="FigureState.TooFew"/>, where all are equal: there is no scale then.</returns>
    public static FigureList From(FigureList list, RescaledTo to, DeviationOver deviation = DeviationOver.Population)
    {
        double[] known = [.. Enumerable.Range(0, list.Count).Where(at => list[at].Value is not null).Select(at => list[at].Value!.Value)];
        if (known.Length < 2 || known.Min() == known.Max())
            return FigureList.Fill(list.Labels, at => Figure.Without(list[at].Value is null ? list[at].State : FigureState.TooFew));
        var (least, span) = (known.Min(), known.Max() - known.Min());
        double[] rescaled = to == RescaledTo.Scores ? Standard.Scores(known, known, deviation) : [.. known.Select(value => 100 * (value - least) / span)];
        // A scale rests on all figures: where one is not settled, none is.
        var open = Enumerable.Range(0, list.Count).Count(at => IsOpen(list[at]));
        var next = 0;
        return FigureList.Fill(list.Labels, at => list[at].Value is null ? Figure.Without(list[at].State) : Figure.OfKnown(rescaled[next++], open));
    }
    // One without a value joins the others if it may get one.
    private static bool IsOpen(in Figure figure) => figure.Value is { } value
        ? figure.Lower != value || figure.Upper != value
        : figure.State == FigureState.NotPublished || figure.Lower is not null || figure.Upper is not null;
}
