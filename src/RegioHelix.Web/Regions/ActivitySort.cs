using Microsoft.AspNetCore.Http;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Regions;

/// <summary>The order of the table of activities, from <c>?sort=jobs</c> or <c>?sort=-jobs</c>; missing figures always come last.</summary>
/// <param name="Column">The column's short name; empty for the study's own ranking.</param>
/// <param name="Descending">True for the largest first.</param>
public sealed record ActivitySort(string Column, bool Descending)
{
    private static readonly Dictionary<string, Func<ActivityLine, double?>> Figures = new(StringComparer.Ordinal)
    {
        ["jobs"] = line => line.Jobs,
        ["share"] = line => line.Share,
        ["quotient"] = line => line.LocationQuotient,
        ["growth"] = line => line.Growth,
        ["stars"] = line => line.Stars,
    };

    /// <summary>Reads the order from the address; an unknown column is the study's ranking.</summary>
    public static ActivitySort From(IQueryCollection query)
    {
        var text = QuerySwitches.Text(query, "sort") ?? "";
        var column = text.TrimStart('-');
        return column == "code" || Figures.ContainsKey(column) ? new ActivitySort(column, text.StartsWith('-')) : new ActivitySort("", false);
    }

    /// <summary>The lines in this order.</summary>
    public IEnumerable<ActivityLine> Apply(IReadOnlyList<ActivityLine> lines)
    {
        if (Column == "code")
            return Descending ? lines.OrderByDescending(line => line.Code, StringComparer.Ordinal) : lines.OrderBy(line => line.Code, StringComparer.Ordinal);
        if (!Figures.TryGetValue(Column, out var figure))
            return lines;
        var present = lines.Where(line => figure(line) is not null);
        return (Descending ? present.OrderByDescending(figure) : present.OrderBy(figure)).Concat(lines.Where(line => figure(line) is null));
    }

    /// <summary>What a click on a column's head asks for: largest first, then the other way round.</summary>
    public string Next(string column) => Column == column && Descending ? column : column == "code" && Column != "code" ? "code" : "-" + column;

    /// <summary>The column's state for <c>aria-sort</c>; null where it does not order the table.</summary>
    public string? Aria(string column) => Column == column ? Descending ? "descending" : "ascending" : null;
}
