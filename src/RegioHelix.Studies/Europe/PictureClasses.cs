using RegioHelix.Analytics.Maps;
using RegioHelix.Analytics.Tables;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Europe;

/// <summary>Cuts a measure's figures into classes and says which of them are in doubt.</summary>
internal sealed class PictureClasses
{
    private readonly MeasureFigures figures;

    public PictureClasses(MeasureFigures figures, ClassChoice choice)
    {
        this.figures = figures;
        Way = choice.Way == ClassWay.Usual && figures.Info.UsualBreaks.Count == 0 ? ClassWay.Quantile : choice.Way;
        (Breaks, Problem) = Way switch
        {
            ClassWay.Own => Own(choice),
            ClassWay.Usual => (figures.Info.UsualBreaks, null),
            ClassWay.Natural => (Cut(choice.Count, ClassBreakMethod.Natural), null),
            _ => (Cut(choice.Count, ClassBreakMethod.Quantile), null),
        };
    }

    public ClassWay Way { get; }

    public IReadOnlyList<double> Breaks { get; }

    public LocalText? Problem { get; }

    public int ClassOf(double value) => Breaks.Count(limit => value >= limit);

    /// <summary>Why a region's figure is in doubt.</summary>
    public MapDoubt DoubtOf(int row)
    {
        var figure = figures.Figures[row];
        if (figure.Value is not { } value)
            return MapDoubt.None;
        if (CanLeave(figure, ClassOf(value)))
            return MapDoubt.GapsCrossClass;
        if (figures.HasFewData(row))
            return MapDoubt.FewData;
        return figures.Quality(row) == Quality.Reserved ? MapDoubt.Reserved : MapDoubt.None;
    }

    // Before anything is typed, and where it cannot be read, the limits that would be shown anyway are the ones to change.
    private (IReadOnlyList<double> Breaks, LocalText? Problem) Own(ClassChoice choice)
    {
        var (typed, problem) = choice.Breaks is null ? ([], null) : OwnBreaks.Read(choice.Breaks, figures.Info.Unit);
        if (typed.Count > 0)
            return (typed, null);
        return (figures.Info.UsualBreaks.Count > 0 ? figures.Info.UsualBreaks : Cut(choice.Count, ClassBreakMethod.Quantile), problem);
    }

    private bool CanLeave(in Figure figure, int place) =>
        (figure.Lower is { } lower ? ClassOf(lower) != place : place > 0) || (figure.Upper is { } upper ? ClassOf(upper) != place : place < Breaks.Count);

    private IReadOnlyList<double> Cut(int classes, ClassBreakMethod method) =>
        ClassBreaks.From(figures.Figures.Select(figure => figure.Value), Math.Clamp(classes, ClassChoice.Fewest, ClassChoice.Most), method).Limits;
}
