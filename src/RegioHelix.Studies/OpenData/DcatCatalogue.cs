using System.Globalization;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.OpenData;

/// <summary>
/// The catalogue in the terms that portals gather: DCAT-AP 3 over W3C DCAT 3. Which properties a catalogue, a dataset and a distribution must have is
/// from memory of SEMIC's specification; a test holds the mandatory ones.
/// </summary>
/// <param name="Publisher">Who runs this installation.</param>
/// <param name="Licence">The terms of its own lists.</param>
/// <param name="Address">Gives the whole address of a path here.</param>
public sealed record DcatCatalogue(string Publisher, OpenLicence Licence, Func<string, string> Address)
{
    private const string Authority = "http://publications.europa.eu/resource/authority/";

    private static readonly Dictionary<string, string> Media = new(StringComparer.Ordinal) { ["csv"] = "text/csv", ["json"] = "application/json" };

    /// <summary>What the prefixes stand for.</summary>
    public static IReadOnlyDictionary<string, string> Prefixes { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    /// <summary>The catalogue, its publisher, and every dataset with its files.</summary>
    /// <param name="all">What there is.</param>
    public IReadOnlyList<RdfThing> Describe(OpenDataCatalogue all) => [Catalogue(all), Installation, .. all.Datasets.SelectMany(Dataset)];

    private string Own => Address("/open-data#publisher");

    private RdfThing Installation => new(Own, "foaf:Agent", [new("foaf:name", new RdfText(Publisher)), new("foaf:homepage", new RdfLink(Address("/")))]);

    private RdfThing Catalogue(OpenDataCatalogue all) => new(Address("/open-data"), "dcat:Catalog",
    [
        new("dct:title", new RdfText($"Open data of {Publisher}", "en")), new("dct:title", new RdfText($"Open data van {Publisher}", "nl")),
        .. Both("dct:description", all.Sentence),
        new("dct:publisher", new RdfLink(Own)),
        new("foaf:homepage", new RdfLink(Address("/open-data"))),
        new("dct:language", new RdfLink(Authority + "language/ENG")), new("dct:language", new RdfLink(Authority + "language/NLD")),
        new("dct:modified", Day(all.Day)),
        .. License(Licence),
        new("dcat:themeTaxonomy", new RdfLink(Authority + "data-theme")),
        .. all.Datasets.Select(one => new RdfFact("dcat:dataset", new RdfLink(Of(one)))),
    ]);

    private IEnumerable<RdfThing> Dataset(OpenDataset one) =>
    [
        new(Of(one), "dcat:Dataset",
        [
            .. Both("dct:title", one.Title), .. Both("dct:description", one.Description),
            new("dct:identifier", new RdfText(one.Slug)),
            new("dct:publisher", one.Publisher is { } publisher ? new RdfPart(new(null, "foaf:Agent", [.. Both("foaf:name", publisher)])) : new RdfLink(Own)),
            new("dct:accessRights", new RdfLink(Authority + "access-right/PUBLIC")),
            .. one.Themes.Select(theme => new RdfFact("dcat:theme", new RdfLink(Authority + "data-theme/" + theme))),
            .. one.IsSimulated ? new RdfFact[] { new("dcat:keyword", new RdfText("simulated", "en")), new("dcat:keyword", new RdfText("gesimuleerd", "nl")) } : [],
            .. one.Modified is { } day ? [new RdfFact("dct:modified", Day(day))] : Array.Empty<RdfFact>(),
            .. one.IsLive ? [new RdfFact("dct:accrualPeriodicity", new RdfLink(Authority + "frequency/CONT"))] : Array.Empty<RdfFact>(),
            .. one.Version is { } version ? [new RdfFact("dcat:version", new RdfText(version))] : Array.Empty<RdfFact>(),
            .. one is { FromYear: { } from, ToYear: { } to } ? [new RdfFact("dct:temporal", Period(from, to))] : Array.Empty<RdfFact>(),
            .. one.Figures is null ? Array.Empty<RdfFact>() : [new RdfFact("dct:spatial", new RdfLink("http://publications.europa.eu/resource/authority/continent/EUROPE"))],
            .. one.Source is { } source ? [new RdfFact("dct:source", new RdfLink(source))] : Array.Empty<RdfFact>(),
            new("dcat:landingPage", new RdfLink(Address(one.Page))),
            .. one.Files.Select(file => new RdfFact("dcat:distribution", new RdfLink(Of(one, file)))),
        ]),
        .. one.Files.Select(file => new RdfThing(Of(one, file), "dcat:Distribution",
        [
            .. Both("dct:title", one.Title),
            new("dcat:accessURL", new RdfLink(Address(file.Path))), new("dcat:downloadURL", new RdfLink(Address(file.Path))),
            new("dct:format", new RdfLink(Authority + "file-type/" + file.Form.ToUpperInvariant())),
            new("dcat:mediaType", new RdfLink("http://www.iana.org/assignments/media-types/" + Media[file.Form])),
            .. License(one.Licence ?? Licence),
        ])),
    ];

    private string Of(OpenDataset one) => Address($"/open-data#{one.Slug}");

    private string Of(OpenDataset one, OpenFile file) => Address($"/open-data#{one.Slug}.{file.Form}");

    private static RdfFact[] License(OpenLicence licence) =>
        [new("dct:license", licence.Address is { } address ? new RdfLink(address) : new RdfPart(new(null, "dct:LicenseDocument", [.. Both("rdfs:label", licence.Text)])))];

    private static RdfFact[] Both(string name, LocalText text) => [new(name, new RdfText(text.English, "en")), new(name, new RdfText(text.Dutch, "nl"))];

    private static RdfText Day(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, "xsd:date");

    private static RdfPart Period(int from, int to) => new(new(null, "dct:PeriodOfTime", [new("dcat:startDate", Day(new(from, 1, 1))), new("dcat:endDate", Day(new(to, 12, 31)))]));
}
