using RegioHelix.Studies.Catalogue;
using RegioHelix.Studies.Funding;
using RegioHelix.Studies.Partnerships;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.OpenData;

/// <summary>What may anybody take along from here, in which form, and under which terms?</summary>
/// <param name="catalogue">The figures that are loaded.</param>
/// <param name="lists">The registry's public lists.</param>
/// <param name="funding">The funding rules.</param>
/// <param name="consortia">The rule sets for consortia.</param>
/// <param name="clock">For the day.</param>
public sealed class OpenDataStudy(DataCatalogueStudy catalogue, OpenLists lists, FundingRuleShelf funding, ConsortiumRuleShelf consortia, TimeProvider clock)
{
    private static readonly SentenceBook Words = new("OpenData.OpenDataWords");

    private static readonly string Program = typeof(OpenDataStudy).Assembly.GetName().Version?.ToString(3) ?? "";

    /// <summary>Runs the study.</summary>
    public async Task<OpenDataCatalogue> Run(CancellationToken cancellation = default)
    {
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        List<OpenDataset> all = [.. DatasetCard.List(catalogue.Run()).Where(card => card.Years.Count > 0).Select(Figures)];
        var figures = all.Count;
        foreach (var list in await lists.Count(cancellation))
            all.Add(Registry(list, day));
        var registry = all.Count - figures;
        all.Add(Rules("funding-rules", "/funding", funding.List().Count, json: "/funding/rules.json"));
        all.Add(Rules("region-categories", "/funding", funding.ListCategories().Count));
        all.Add(Rules("consortium-rules", "/consortium", consortia.List().Sum(set => set.Rules.Count), json: "/consortium/rules.json"));
        all.Add(Rules("themes", "/themes", null, "/themes.csv", "/themes.json"));
        all.Add(Rules("territories", "/territories", null, "/territories.csv", "/territories.json"));
        return new(Words.Fill("Sentence", culture => [FigureText.Whole(all.Count, culture), figures, registry, all.Count - figures - registry]), day, all);
    }

    private static OpenDataset Figures(DatasetCard card)
    {
        var path = $"/open-data/figures/{Uri.EscapeDataString(card.Code)}.csv";
        return new(
            card.Code, OpenDataKind.Figures, card.Title, Words.Get(card.Kind switch { FigureKind.Simulated => "Simulated", FigureKind.Landmark => "Landmark", _ => "Published" }), card.Source,
            new(card.Licence, Address(card.Licence.English)), card.Address.StartsWith("https://", StringComparison.Ordinal) ? card.Address : null,
            $"/data#{card.Code}", card.Kind, card.Years[0], card.Years[^1], DateOnly.FromDateTime(card.InUse.PublishedAt.UtcDateTime), IsLive: false, card.VintageInUse, null, ["ECON", "REGI"], [new(path, "csv")]);
    }

    private static OpenDataset Registry(OpenList list, DateOnly day) => new(
        list.Slug, OpenDataKind.Registry, Words.Get($"{list.Slug}.Title"), Words.Get($"{list.Slug}.What"), null, null, null, list.Page, null, null, null, day, IsLive: true, null, list.Rows,
        ["REGI", "GOVE"], [new(list.Csv, "csv"), .. list.Json is { } json ? [new OpenFile(json, "json")] : Array.Empty<OpenFile>()]);

    private static OpenDataset Rules(string slug, string page, int? rows, string? csv = null, string? json = null) => new(
        slug, OpenDataKind.Rules, Words.Get($"{slug}.Title"), Words.Get($"{slug}.What"), null, null, null, page, null, null, null, null, IsLive: false, Program, rows,
        ["GOVE", "REGI"], [new(csv ?? $"/open-data/{slug}.csv", "csv"), .. json is null ? Array.Empty<OpenFile>() : [new OpenFile(json, "json")]]);

    // The terms of publishers whose name for them is known; others are told in words alone.
    private static string? Address(string licence) =>
        licence.Contains("CC BY 4.0", StringComparison.OrdinalIgnoreCase) ? OpenLicences.Attribution.Address
        : licence.Contains("CC0", StringComparison.OrdinalIgnoreCase) ? OpenLicences.Zero.Address : null;
}
