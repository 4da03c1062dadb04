using System.Globalization;
using RegioHelix.Analytics.Tables;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Europe;

/// <summary>Says what a map of a measure shows, and how sure it is.</summary>
internal sealed class PictureWriter(MeasureFigures found, PictureClasses cut)
{
    private const int MostNamed = 3;
    private const int First = 10;

    private EuropeMeasureInfo Info => found.Info;

    private IReadOnlyList<int> Ordered => ordered ??= [.. Enumerable.Range(0, found.Figures.Count).Where(row => found.Figures[row].Value is not null).OrderByDescending(row => found.Figures[row].Value)];

    private IReadOnlyList<int>? ordered;

    /// <summary>Who leads and how many.</summary>
    public LocalText Sentence()
    {
        if (found.Refusal is { } why)
            return why;
        var leaders = Ordered.Where(found.CanBeNamed).Take(MostNamed).ToList();
        if (leaders.Count == 0)
            return FigureText.Sentence(Sentences.Fill("EuropeNobody", culture => [Title(culture), Year]));
        var sentence = Info.Measure switch
        {
            EuropeMeasure.LocationQuotient => OfQuotients(leaders),
            EuropeMeasure.Growth => OfGrowth(leaders),
            EuropeMeasure.Jobs => OfJobs(leaders),
            EuropeMeasure.Stars => OfStars(),
            _ => OfOthers(leaders),
        };
        var whole = FigureText.Sentence(sentence);
        return found.Table.Choice.State.Declaration.Kind == FigureKind.Simulated ? Sentences.Fill("MapSimulatedPrefix", culture => [whole.In(culture)]) : whole;
    }

    /// <summary>How sure that is.</summary>
    public LocalText Certainty()
    {
        if (found.Refusal is not null)
            return Info.What;
        var missing = found.Figures.Count - Ordered.Count;
        if (Info.Measure == EuropeMeasure.LocationQuotient)
            return Sentences.Fill("EuropeSureQuotient", _ => [Count(figure => figure.Lower >= 1), Count(figure => figure.Upper < 1), Count(CanTurn), missing]);
        var (cross, few) = (Ordered.Count(row => cut.DoubtOf(row) == MapDoubt.GapsCrossClass), Ordered.Count(row => cut.DoubtOf(row) == MapDoubt.FewData));
        return Sentences.Fill("EuropeSure", _ => [Ordered.Count, cross, few, missing]);
    }

    private LocalText OfQuotients(IReadOnlyList<int> leaders) => Sentences.Fill(IsOwn ? "EuropeQuotientOwn" : "EuropeQuotient", culture =>
        [Activity(culture), Year, Leading(leaders, culture), Count(figure => figure.Value >= 1), Ordered.Count]);

    private LocalText OfGrowth(IReadOnlyList<int> leaders) => Sentences.Fill("EuropeGrowth", culture =>
        [Activity(culture), found.Since!.Value.ToString(CultureInfo.InvariantCulture), Year, Count(figure => figure.Value > 0), Ordered.Count, Named(leaders, culture)]);

    private LocalText OfJobs(IReadOnlyList<int> leaders)
    {
        var all = Ordered.Sum(row => found.Figures[row].Value!.Value);
        var first = Ordered.Take(First).Sum(row => found.Figures[row].Value!.Value);
        return Sentences.Fill("EuropeJobs", culture => [Activity(culture), Year, Named(leaders, culture), Math.Min(First, Ordered.Count), FigureText.Percent(all > 0 ? first / all : 0, culture)]);
    }

    private LocalText OfStars()
    {
        var most = found.Figures[Ordered[0]].Value!.Value;
        var best = Ordered.Where(row => found.Figures[row].Value == most).OrderByDescending(row => found.Jobs(row)).ToList();
        return most == 0
            ? Sentences.Fill("EuropeStarsNone", culture => [Activity(culture), Year, Ordered.Count])
            : Sentences.Fill("EuropeStars", culture =>
                [Activity(culture), Year, Count(figure => figure.Value >= 1), Ordered.Count, MeasureText.Of(MeasureUnit.Stars, most, culture), best.Count, NamesOf(best.Take(MostNamed), culture)]);
    }

    private LocalText OfOthers(IReadOnlyList<int> leaders)
    {
        var last = Ordered.Last(found.CanBeNamed);
        var median = found.Figures[Ordered[Ordered.Count / 2]].Value!.Value;
        return Sentences.Fill("EuropeOther", culture =>
            [Title(culture), Year, Named(leaders, culture), $"{Name(last, culture)} ({Text(last, culture)})", Ordered.Count, MeasureText.Of(Info.Unit, median, culture)]);
    }

    private static bool CanTurn(Figure figure) => (figure.Lower is null || figure.Lower < 1) && (figure.Upper is null || figure.Upper >= 1);

    private bool IsOwn => found.Table.Choice.State.Declaration.Kind == FigureKind.Own;

    private string Year => found.Table.Choice.Year.ToString(CultureInfo.InvariantCulture);

    private string Activity(CultureInfo culture) => found.Activity!.Name.In(culture);

    private string Title(CultureInfo culture) => found.Activity is { } activity
        ? Sentences.Fill("MeasureIn", language => [Info.Name.In(language), activity.Name.In(language)]).In(culture)
        : Info.Name.In(culture);

    private int Count(Func<Figure, bool> holds) => Ordered.Count(row => holds(found.Figures[row]));

    private string Name(int row, CultureInfo culture) => Specialisation.RegionNames.Identify(found.Table.Cells.Regions[row], found.Table.Choice.State.NutsVersion).Name.In(culture);

    private string Text(int row, CultureInfo culture) => MeasureText.Of(Info.Unit, found.Figures[row].Value!.Value, culture);

    // The first says what the numbers are, the others follow.
    private string Leading(IReadOnlyList<int> rows, CultureInfo culture) => FigureText.List(
        [Sentences.Fill(IsOwn ? "EuropeLeaderOwn" : "EuropeLeader", language => [Name(rows[0], language), Text(rows[0], language)]).In(culture), .. rows.Skip(1).Select(row => $"{Name(row, culture)} ({Text(row, culture)})")], culture);

    private string Named(IEnumerable<int> rows, CultureInfo culture) => FigureText.List([.. rows.Select(row => $"{Name(row, culture)} ({Text(row, culture)})")], culture);

    private string NamesOf(IEnumerable<int> rows, CultureInfo culture) => FigureText.List([.. rows.Select(row => Name(row, culture))], culture);
}
