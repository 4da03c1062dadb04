namespace RegioHelix.Import.Landmarks;

/// <summary>One published figure, typed by hand with its citation.</summary>
/// <param name="Region">NUTS 2013 code, or <c>EU28</c>.</param>
/// <param name="Activity">NACE Rev. 2 division, or <c>TOTAL</c> for the 68 divisions of the market economy together.</param>
/// <param name="Year">The year.</param>
/// <param name="Persons">Persons employed.</param>
/// <param name="Kind">A cell, or a total that is <em>at least</em> this.</param>
/// <param name="DivisionsMissing">Of a region's total: how many of the 68 divisions are not published and so not in it; else null.</param>
/// <param name="RegionsPublished">Of an EU total: how many of the 276 regions are in it; else null.</param>
/// <param name="Source">The citation.</param>
/// <param name="Line">Line of the table, from 1.</param>
public sealed record Landmark(
    string Region,
    string Activity,
    int Year,
    long Persons,
    LandmarkKind Kind,
    int? DivisionsMissing,
    int? RegionsPublished,
    string Source,
    int Line);
