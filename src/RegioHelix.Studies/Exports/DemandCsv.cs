using System.Globalization;
using RegioHelix.Studies.Demand;

namespace RegioHelix.Studies.Exports;

/// <summary>Needs against calls as CSV, a row a theme. An empty number of needs says that they are of too few organisations to be told, or none.</summary>
public static class DemandCsv
{
    private static readonly string[] Header = ["theme", "name", "state", "needs", "organisations", "open_calls", "closed_calls", "open_money_eur", "calls_of_unknown_money", "calls", "fewest_organisations_told", "as_of", "invented"];

    /// <summary>Writes it, names in the reader's language.</summary>
    public static string Write(DemandProfile demand, CultureInfo culture) => CsvText.Write(Header, demand.Themes, line => (object?[])
    [
        line.Slug, line.Name.In(culture), StudyWords.Of(line.State), line.Needs, line.Organisations, line.Open, line.Closed, line.Money, line.UnknownMoney, string.Join(' ', line.CallList.Select(call => call.Code)),
        demand.Least, demand.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), demand.Line.IsInvented ? "yes" : "no",
    ]);
}
