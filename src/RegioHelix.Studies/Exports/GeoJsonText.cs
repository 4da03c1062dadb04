using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RegioHelix.Studies.Clusters;
using RegioHelix.Studies.Europe;
using RegioHelix.Studies.Maps;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Territories;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Exports;

/// <summary>
/// Regions with their figures as a GeoJSON feature collection (RFC 7946, longitude and latitude). Each feature says whether its shape is the boundary or a point,
/// and what kind of figures it carries; the collection says where they come from.
/// </summary>
public static class GeoJsonText
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = false, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every region of an activity.</summary>
    public static string Write(ActivityProfile profile, GeoShapes shapes, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        return Collection(profile.Provenance, language, profile.Regions.Select(line => Feature(line.Region, profile.Provenance, shapes, language, new JsonObject
        {
            ["activity"] = profile.Code,
            ["activity_name"] = profile.Name.In(language),
            ["jobs"] = line.Figures.Jobs,
            ["share"] = line.Figures.Share,
            ["location_quotient"] = line.Figures.LocationQuotient,
            ["lower"] = line.Figures.Lower,
            ["upper"] = line.Figures.Upper,
            ["specialised"] = StudyWords.Of(line.Figures.Verdict),
            ["quality"] = StudyWords.Of(line.Figures.Quality),
        })));
    }

    /// <summary>Every region of a picture of Europe, with the measure that it shows.</summary>
    public static string Write(EuropePicture picture, GeoShapes shapes, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        return Collection(picture.Provenance, language, picture.Regions.Select(region => Feature(region.Region, picture.Provenance, shapes, language, new JsonObject
        {
            ["measure"] = picture.Measure.Word,
            ["activity"] = picture.Activity?.Code,
            ["rank"] = region.Rank,
            ["value"] = region.Value,
            ["lower"] = region.Lower,
            ["upper"] = region.Upper,
            ["jobs"] = region.Jobs,
            ["class"] = region.Class < 0 ? null : region.Class + 1,
            ["doubt"] = StudyWords.Of(region.Doubt),
            ["quality"] = StudyWords.Of(region.Quality),
        })));
    }

    /// <summary>Every region of a cluster.</summary>
    public static string Write(ClusterProfile profile, GeoShapes shapes, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        return Collection(profile.Provenance, language, profile.Regions.Select(line => Feature(line.Region, profile.Provenance, shapes, language, new JsonObject
        {
            ["cluster"] = profile.Slug,
            ["cluster_name"] = profile.Name.In(language),
            ["jobs"] = line.Figures.Jobs,
            ["jobs_lower"] = line.Figures.JobsLower,
            ["jobs_upper"] = line.Figures.JobsUpper,
            ["location_quotient"] = line.Figures.LocationQuotient,
            ["lower"] = line.Figures.Lower,
            ["upper"] = line.Figures.Upper,
            ["stars"] = line.Figures.Stars,
            ["quality"] = StudyWords.Of(line.Figures.Quality),
        })));
    }

    /// <summary>Every region of the home page's map.</summary>
    public static string Write(EuropeMap map, GeoShapes shapes, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        return Collection(map.Provenance, language, map.Regions.Select(region => Feature(region.Region, map.Provenance, shapes, language, new JsonObject
        {
            ["activity"] = map.Activity,
            ["activity_name"] = map.ActivityName.In(language),
            ["measure"] = StudyWords.Of(map.Measure),
            ["value"] = region.Value,
            ["lower"] = region.Lower,
            ["upper"] = region.Upper,
            ["jobs"] = region.Jobs,
            ["quality"] = StudyWords.Of(region.Quality),
        })));
    }

    /// <summary>The regions that a territory is made of.</summary>
    public static string Write(TerritoryProfile profile, GeoShapes shapes, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        var provenance = profile.Region.Provenance;
        return Collection(provenance, language, profile.Map.Places.Where(place => place.Member is not null).Select(place => Feature(place.Region, provenance, shapes, language, new JsonObject
        {
            ["territory"] = profile.Territory.Slug,
            ["territory_name"] = profile.Territory.Name.In(language),
            ["member"] = place.Member,
            ["jobs"] = place.Jobs,
        })));
    }

    /// <summary>One region with the figures of its activities.</summary>
    public static string Write(RegionProfile profile, GeoShapes shapes, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        return Collection(profile.Provenance, language,
        [
            Feature(profile.Region, profile.Provenance, shapes, language, new JsonObject
            {
                ["sentence"] = profile.Headline.Sentence.In(language),
                ["jobs"] = profile.Jobs,
                ["specialised_share"] = profile.Headline.SpecialisedShare,
                ["coverage"] = profile.Coverage.Share,
                ["jobs_by_activity"] = ByActivity(profile.Activities, line => line.Jobs),
                ["location_quotient_by_activity"] = ByActivity(profile.Activities, line => line.LocationQuotient),
            }),
        ]);
    }

    /// <summary>Every region of a whole table, with the quotients of its activities.</summary>
    internal static string Write(SpecialisationTable table, FigureProvenance provenance, GeoShapes shapes, CultureInfo language) =>
        Collection(provenance, language, table.Cells.Regions.Select((code, row) => Feature(
            RegionNames.Identify(code, (NutsVersion)provenance.NutsVersion), provenance, shapes, language, new JsonObject
            {
                ["jobs_by_activity"] = new JsonObject(table.Cells.Activities.Select((activity, column) => KeyValuePair.Create(activity, (JsonNode?)table.Cells[row, column].Value))),
                ["location_quotient_by_activity"] = new JsonObject(table.Cells.Activities.Select((activity, column) => KeyValuePair.Create(activity, (JsonNode?)table.Quotient(row, column).Value))),
            })));

    private static JsonObject ByActivity(IEnumerable<ActivityLine> lines, Func<ActivityLine, double?> figure) =>
        new(lines.OrderBy(line => line.Code, StringComparer.Ordinal).Select(line => KeyValuePair.Create(line.Code, (JsonNode?)figure(line))));

    private static string Collection(FigureProvenance provenance, CultureInfo language, IEnumerable<JsonObject> features) => new JsonObject
    {
        ["type"] = "FeatureCollection",
        ["kind"] = StudyWords.Of(provenance.Kind),
        ["source"] = provenance.Source.In(language),
        ["licence"] = provenance.Licence.In(language),
        ["dataset"] = provenance.Dataset,
        ["vintage"] = provenance.Vintage,
        ["year"] = provenance.Year,
        ["features"] = new JsonArray([.. features]),
    }.ToJsonString(Options);

    private static JsonObject Feature(RegionIdentity region, FigureProvenance provenance, GeoShapes shapes, CultureInfo language, JsonObject figures)
    {
        // A region whose place is not known has no geometry; RFC 7946 writes that as null.
        var shape = shapes.Find(region.Code, provenance.NutsVersion);
        var properties = new JsonObject
        {
            ["name"] = region.Name.In(language),
            ["country"] = region.Country,
            ["nuts_version"] = region.NutsVersion,
            ["year"] = provenance.Year,
            ["kind"] = StudyWords.Of(provenance.Kind),
            ["shape"] = shape?.Kind,
        };
        foreach (var (name, value) in figures.ToList())
        {
            figures.Remove(name);
            properties[name] = value;
        }
        return new JsonObject { ["type"] = "Feature", ["id"] = region.Code, ["geometry"] = shape?.Geometry, ["properties"] = properties };
    }
}
