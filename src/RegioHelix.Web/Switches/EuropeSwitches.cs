using Microsoft.AspNetCore.Http;
using RegioHelix.Studies;
using RegioHelix.Studies.Certainty;
using RegioHelix.Studies.Europe;

namespace RegioHelix.Web.Switches;

/// <summary>The switches of the pages on Europe, read from an address.</summary>
public static class EuropeSwitches
{
    /// <summary>Lines on a page of a ranking unless asked otherwise.</summary>
    public const int UsualLimit = 50;

    private static readonly (string Word, EuropeMeasure Value)[] Measures = [.. EuropeMeasures.All.Select(info => (info.Word, info.Measure))];

    /// <summary>What is mapped or ranked.</summary>
    /// <exception cref="StudyRefusedException">A value that cannot be read.</exception>
    public static EuropeMeasure Measure(IQueryCollection query) => QuerySwitches.Choice(query, "measure", Measures) ?? EuropeMeasure.LocationQuotient;

    /// <summary>How a map is cut into classes.</summary>
    /// <exception cref="StudyRefusedException">A value that cannot be read; own limits are read by the study.</exception>
    public static ClassChoice Classes(IQueryCollection query) => new(
        QuerySwitches.Choice<ClassWay>(query, "classes", ("usual", ClassWay.Usual), ("quantile", ClassWay.Quantile), ("natural", ClassWay.Natural), ("own", ClassWay.Own)) ?? ClassWay.Usual,
        QuerySwitches.Number(query, "count", ClassChoice.Fewest, ClassChoice.Most, 6),
        QuerySwitches.Text(query, "breaks"));

    /// <summary>The error that changes are tested against.</summary>
    /// <exception cref="StudyRefusedException">A value that cannot be read.</exception>
    public static MoverError Error(IQueryCollection query) =>
        QuerySwitches.Choice<MoverError>(query, "error", ("counts", MoverError.Counted), ("5", MoverError.FivePercent), ("10", MoverError.TenPercent)) ?? MoverError.FivePercent;

    /// <summary>Whether to draw the figures anew.</summary>
    public static Redraw Draws(IQueryCollection query) => QuerySwitches.Choice<Redraw>(query, "draws", ("yes", Redraw.Yes), ("no", Redraw.No)) ?? Redraw.No;

    /// <summary>Stars that a cluster needs to be listed.</summary>
    public static int Stars(IQueryCollection query) => QuerySwitches.Number(query, "stars", 1, 3, 2);

    /// <summary>Lines on a page.</summary>
    public static int Limit(IQueryCollection query) => QuerySwitches.Number(query, "limit", 10, 500, UsualLimit);

    /// <summary>Which page of the lines, from 1.</summary>
    public static int Page(IQueryCollection query) => QuerySwitches.Number(query, "page", 1, 1000, 1);
}
