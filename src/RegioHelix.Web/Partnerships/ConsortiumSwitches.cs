using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using RegioHelix.Registry.Funding;
using RegioHelix.Studies.Funding;
using RegioHelix.Studies.Partnerships;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Partnerships;

/// <summary>A consortium as an address holds it: the fields of partners stand as often as there are rows, in their order.</summary>
/// <param name="Rules">The rule set.</param>
/// <param name="Rows">The rows that say something, each with its fields.</param>
/// <param name="Coordinator">Which of these rows coordinates, from 0; null for none.</param>
internal sealed record ConsortiumSwitches(string Rules, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows, int? Coordinator)
{
    /// <summary>The fields of a row.</summary>
    public static readonly string[] RowFields = ["name", "region", "kind", "category", "non_profit", "mandated"];

    private const int LongestValue = 200;
    private const string FirstSet = "i3-strand-1";

    /// <summary>Reads it.</summary>
    /// <exception cref="Studies.StudyRefusedException">A value that cannot be read.</exception>
    public static ConsortiumSwitches Read(IQueryCollection query)
    {
        var all = Enumerable.Range(0, Math.Min(ConsortiumCase.MostPartners, RowFields.Max(field => query[field].Count)))
            .Select(row => (Row: row, Fields: RowFields.ToDictionary(field => field, field => At(query, field, row), StringComparer.Ordinal)))
            .Where(one => one.Fields.Values.Any(value => value.Length > 0)).ToList();
        var coordinator = QuerySwitches.Number(query, "coordinator", 1, ConsortiumCase.MostPartners, 0);
        var place = all.FindIndex(one => one.Row == coordinator - 1);
        return new(
            QuerySwitches.Text(query, "rules") ?? FirstSet, [.. all.Select(one => (IReadOnlyDictionary<string, string>)one.Fields)], place < 0 ? null : place);
    }

    /// <summary>As a case without candidates.</summary>
    public ConsortiumCase Case(Func<string, string, RegionCategory?> category, DateOnly today)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Coordinator is { } place && Rows[place]["name"].Length > 0)
            fields["coordinator"] = Rows[place]["name"];
        return ConsortiumCase.Read(
            new CaseFields(fields, name => name),
            [.. Rows.Select((row, at) => new CaseFields(row, name => string.Create(CultureInfo.InvariantCulture, $"{at + 1}. {name}")))], [], category, today);
    }

    /// <summary>The region that asks: the coordinator's, else the first that is known.</summary>
    public string? Home => (Coordinator is { } place ? Rows[place]["region"] : null) is { Length: >= 4 } coordinates ? coordinates[..4].ToUpperInvariant()
        : Rows.Select(row => row["region"]).FirstOrDefault(region => region.Length >= 4)?[..4].ToUpperInvariant();

    /// <summary>The address with one change carried out.</summary>
    public string After(RepairChange change) => With(change.Leaves, change.Joins).Led(null);

    /// <summary>The address with all changes of a repair carried out.</summary>
    public string After(RepairAnswer repair)
    {
        var now = this;
        foreach (var change in repair.Changes)
            now = now.With(change.Leaves, change.Joins);
        return now.Led(repair.Coordinator);
    }

    private string Lead => Coordinator is { } place ? Rows[place]["name"] : "";

    // The coordinator is known by name until the address is written: places move as somebody leaves.
    private ConsortiumSwitches With(string? leaves, ConsortiumEntry? joins) => this with
    {
        Coordinator = null,
        LeadName = LeadName ?? Lead,
        Rows =
        [
            .. Rows.Where(row => row["name"] != leaves),
            .. joins is null ? [] : new[] { (IReadOnlyDictionary<string, string>)RowFields.ToDictionary(field => field, field => field switch { "name" => joins.Name, "region" => joins.Region ?? "", "kind" => joins.Kind ?? "", _ => "" }) },
        ],
    };

    private string? LeadName { get; init; }

    private string Led(string? coordinator) => Address(Rows.ToList().FindIndex(row => row["name"].Length > 0 && row["name"] == (coordinator ?? LeadName ?? Lead)));

    private string Address(int coordinator)
    {
        var builder = new QueryBuilder { { "rules", Rules } };
        foreach (var row in Rows)
            foreach (var field in RowFields)
                builder.Add(field, row[field]);
        if (coordinator >= 0)
            builder.Add("coordinator", (coordinator + 1).ToString(CultureInfo.InvariantCulture));
        return "/consortium" + builder.ToQueryString();
    }

    private static string At(IQueryCollection query, string field, int row)
    {
        var text = row < query[field].Count ? query[field][row]?.Trim() ?? "" : "";
        return text.Length <= LongestValue && !text.Any(char.IsControl) ? text : throw QuerySwitches.Refuse(field, "at most 200 plain characters", "hooguit 200 gewone tekens");
    }
}
