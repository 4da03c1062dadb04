using RegioHelix.Matchmaking.Partnerships;
using RegioHelix.Registry.Funding;
using RegioHelix.Registry.Partnerships;
using RegioHelix.Studies.Funding;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Rules;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Partnerships;

/// <summary>A consortium and who could join it.</summary>
/// <param name="Date">The day whose rules count.</param>
/// <param name="Partners">The partners.</param>
/// <param name="Coordinator">The place of the coordinator among them; null where none is named.</param>
/// <param name="Candidates">Who could join.</param>
/// <param name="Ignored">Fields that were given and mean nothing here.</param>
public sealed record ConsortiumCase(DateOnly Date, IReadOnlyList<ConsortiumEntry> Partners, int? Coordinator, IReadOnlyList<ConsortiumEntry> Candidates, IReadOnlyList<string> Ignored)
{
    /// <summary>More partners than this are no consortium.</summary>
    public const int MostPartners = 60;

    /// <summary>More candidates than this are a directory.</summary>
    public const int MostCandidates = 10_000;

    /// <summary>The fields of a partner.</summary>
    public static IReadOnlyList<string> PartnerFields { get; } =
        ["name", "region", "country", "kind", "category", "outermost", "non_profit", "mandated", "eligible", "complementarity", "reachability"];

    /// <summary>Puts a case together.</summary>
    /// <param name="fields">The fields of the case itself: <c>date</c>, <c>coordinator</c>.</param>
    /// <param name="partners">Those of each partner.</param>
    /// <param name="candidates">Those of each candidate.</param>
    /// <param name="category">The category of a region in a period.</param>
    /// <param name="today">The day that counts where the case names none.</param>
    /// <exception cref="ProblemsException">All that cannot be.</exception>
    public static ConsortiumCase Read(
        CaseFields fields, IReadOnlyList<CaseFields> partners, IReadOnlyList<CaseFields> candidates, Func<string, string, RegionCategory?> category, DateOnly today)
    {
        CheckSizes(fields, partners.Count, candidates.Count);
        var day = fields.Day("date") ?? today;
        var read = partners.Select(one => ConsortiumEntry.Read(one, category)).ToList();
        var could = candidates.Select(one => ConsortiumEntry.Read(one, category)).ToList();
        CheckNames(partners, read);
        CheckNames(candidates, could);
        var coordinator = FindCoordinator(fields, read);
        // What is wrong is said for all partners at once.
        var wrong = (IReadOnlyList<Problem>)[.. fields.Problems, .. partners.Concat(candidates).SelectMany(one => one.Problems)];
        if (wrong.Count > 0)
            throw new ProblemsException(wrong);
        return new(
            day, read, coordinator, could,
            [.. fields.Names.Except(["date", "coordinator", "partners", "candidates"]), .. partners.Concat(candidates).SelectMany(one => one.Names).Except(PartnerFields).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static void CheckSizes(CaseFields fields, int partners, int candidates)
    {
        if (partners > MostPartners)
            fields.Complain("partners", "too-many", partners.ToString(System.Globalization.CultureInfo.InvariantCulture), Phrase.Of($"give at most {MostPartners} partners"));
        if (candidates > MostCandidates)
            fields.Complain("candidates", "too-many", candidates.ToString(System.Globalization.CultureInfo.InvariantCulture), Phrase.Of($"give at most {MostCandidates} candidates"));
        fields.ThrowProblems();
    }

    private static void CheckNames(IReadOnlyList<CaseFields> fields, List<ConsortiumEntry> read)
    {
        for (var at = 0; at < read.Count; at++)
            if (read.FindIndex(other => other.Name == read[at].Name) is var first && first < at)
                fields[at].Complain("name", "name-twice", read[at].Name, Phrase.Of("give each organisation once, with a name of its own"));
    }

    private static int? FindCoordinator(CaseFields fields, List<ConsortiumEntry> partners)
    {
        if (fields.Text("coordinator") is not { } name)
            return null;
        var at = partners.FindIndex(partner => partner.Name == name);
        if (at < 0)
            fields.Complain("coordinator", "unknown-partner", name, Phrase.Of("the coordinator is one of the partners; write its name as there"));
        return at < 0 ? null : at;
    }
}

/// <summary>An organisation as it was given.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Region">Its region as given; null where unknown.</param>
/// <param name="Country">Its country; null where unknown.</param>
/// <param name="Kind">What it is; null where unknown.</param>
/// <param name="Category">The category of its region, given or of the table; null where unknown.</param>
/// <param name="Complementarity">What its region would add, 0 to 1; null where unknown.</param>
/// <param name="Reachability">How easily it is reached, 0 to 1; null where unknown.</param>
public sealed record ConsortiumEntry(string Name, string? Region, string? Country, string? Kind, string? Category, double? Complementarity, double? Reachability)
{
    /// <summary>The period whose categories of regions count.</summary>
    internal const string Period = "2021-27";

    /// <summary>The address of the organisation in the registry; null for one that is not in it.</summary>
    public string? Slug { get; init; }

    /// <summary>True where there is no such organisation: the generator made it.</summary>
    public bool IsInvented { get; init; }

    /// <summary>What rules ask of it.</summary>
    internal IReadOnlyDictionary<string, RuleFact> Facts { get; init; } = new Dictionary<string, RuleFact>();

    /// <summary>As the search takes it. What is unknown adds nothing to the rank.</summary>
    internal ConsortiumPartner Partner => new(Name, Region is { Length: >= 4 } code ? code[..4] : null, Country, Facts, (Complementarity ?? 0) + (Reachability ?? 0));

    /// <summary>Reads one.</summary>
    public static ConsortiumEntry Read(CaseFields fields, Func<string, string, RegionCategory?> category)
    {
        if (fields.Text("name") is null)
            fields.Complain("name", "missing-field", "", Phrase.Of("give each organisation a name"));
        var region = fields.Region("region");
        var country = fields.Word("country", [.. CountryCatalogue.All.Select(one => one.Code)]) ?? region?[..2];
        if (region is not null && country != region[..2])
            fields.Complain("country", "other-country", country!, Phrase.Of("the region lies in another country; correct one of the two"));
        var listed = region is null ? null : category(region, Period);
        return Of(
            new(
                fields.Text("name") ?? "", region, country, fields.Word("kind", [.. ConsortiumRuleFile.Filters["kind"].Except(["mandated"])]),
                fields.Word("category", FundingFacts.Categories) ?? listed?.Category, Share(fields, "complementarity"), Share(fields, "reachability")),
            fields.YesNo("outermost") ?? (region is null ? null : listed?.IsOutermost ?? false), fields.YesNo("non_profit"), fields.YesNo("mandated"), fields.YesNo("eligible"));
    }

    /// <summary>One with what rules ask of it.</summary>
    internal static ConsortiumEntry Of(ConsortiumEntry entry, bool? outermost, bool? nonProfit, bool? mandated, bool? eligible) => entry with
    {
        Facts = new Dictionary<string, RuleFact>(StringComparer.Ordinal)
        {
            ["category"] = new([.. new[] { entry.Category, outermost == true ? "outermost" : null }.OfType<string>()], entry.Category is not null && outermost is not null),
            // A government's mandate is a matter of bodies between companies and the state; of others it is taken as none unless said.
            ["kind"] = new([.. new[] { entry.Kind, mandated == true ? "mandated" : null }.OfType<string>()], entry.Kind is not null && (mandated is not null || entry.Kind is not ("intermediary" or "cluster-organisation"))),
            ["non_profit"] = RuleFact.OrUnknown(Word(nonProfit ?? (entry.Kind == "public-body" ? true : null))),
            ["eligible"] = RuleFact.OrUnknown(Word(eligible ?? (entry.Country is { } country && CountryCatalogue.Find(country)?.Group == CountryGroup.Eu27 ? true : null))),
        },
    };

    private static double? Share(CaseFields fields, string name)
    {
        var number = fields.Number(name);
        if (number > 1)
            fields.Complain(name, "out-of-range", fields.Text(name)!, Phrase.Of("give a number from 0 to 1"));
        return (double?)number;
    }

    private static string? Word(bool? answer) => answer is { } known ? known ? "yes" : "no" : null;
}
