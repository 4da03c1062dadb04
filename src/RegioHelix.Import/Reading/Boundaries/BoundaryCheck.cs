using System.Globalization;
using System.Text.RegularExpressions;
using NetTopologySuite.Geometries;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Boundaries;

/// <summary>Checks the features of a boundary file and gathers all that is wrong with them.</summary>
internal sealed partial class BoundaryCheck(string file, NutsVersion version)
{
    /// <summary>Which file is the right one.</summary>
    public static readonly Phrase Take = Phrase.Of("take the GISCO file whose name begins with NUTS_RG and holds 4326, in GeoJSON");

    private readonly List<Problem> problems = [];
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);

    /// <summary>Checks them.</summary>
    /// <exception cref="ProblemsException">What is wrong.</exception>
    public void Run(IReadOnlyList<BoundaryFeature> features)
    {
        CheckDegrees(features);
        CheckVersion(features);
        foreach (var feature in features)
        {
            CheckCode(feature);
            CheckShape(feature);
        }

        if (problems.Count > 0)
            throw new ProblemsException(problems);
    }

    /// <summary>Metres are a fault of the whole file, said once.</summary>
    private void CheckDegrees(IReadOnlyList<BoundaryFeature> features)
    {
        var world = new Envelope(-180, 180, -90, 90);
        var outside = features.FirstOrDefault(feature => feature.Shape is { IsEmpty: false } shape && !world.Contains(shape.EnvelopeInternal));
        if (outside is null)
            return;
        var at = outside.Shape!.Coordinate;
        throw SourceProblem.Of(file, "not-degrees", string.Create(CultureInfo.InvariantCulture, $"{outside.Code}: {at.X:0.###}, {at.Y:0.###}"), Phrase.Of($"these are no degrees: the file is in metres (EPSG:3035 or 3857); {Take}"));
    }

    /// <summary>Another version's file fits mostly, and then puts wrong outlines under right codes; the name or the codes give it away.</summary>
    private void CheckVersion(IReadOnlyList<BoundaryFeature> features)
    {
        if (YearInName().Match(Path.GetFileName(file)) is { Success: true } named && named.Groups["year"].Value != Year(version))
            throw SourceProblem.Of(file, "wrong-version", named.Value, Phrase.Of($"the file's name says NUTS {named.Groups["year"].Value}, not {Year(version)}; name that version or take the other file"));
        var second = features.Select(feature => feature.Code).Where(code => RegionCatalogue.Find(code) is not null).ToArray();
        if (RegionCatalogue.DetectVersion(second) is not { } detected || detected == version)
            return;
        var (fits, other) = (Count(second, version), Count(second, detected));
        if (other > fits)
            throw SourceProblem.Of(file, "wrong-version", Phrase.Of($"{fits} of {second.Length} regions are of NUTS {Year(version)}"), Phrase.Of($"the file is of NUTS {Year(detected)} ({other} regions); name that version or take the other file"));
    }

    private void CheckCode(BoundaryFeature feature)
    {
        if (feature.Code.Length == 0)
            Add(feature, "no-region", "", Phrase.Of($"the feature has no NUTS_ID; {Take}"));
        else if (RegionCatalogue.Classify(feature.Code, version) is RegionCodeStatus.Unknown or RegionCodeStatus.Aggregate || !RegionCatalogue.IsWellFormed(feature.Code))
            Add(feature, "unknown-region", feature.Code, Phrase.Of("this is no NUTS code; take a GISCO file of NUTS regions"));
        else if (feature.Level is { } level && level != feature.Code.Length - 2)
            Add("wrong-level", Phrase.Of($"{feature.Code}, level {level}"), Phrase.Of($"a code of {feature.Code.Length} characters is of level {feature.Code.Length - 2}; correct one of them"));
        else if (!codes.Add(feature.Code))
            Add(feature, "region-twice", feature.Code, Phrase.Of("the region stands twice; remove one of them"));
    }

    private void CheckShape(BoundaryFeature feature)
    {
        if (feature.Fault is not null)
            Add(feature, "bad-geometry", feature.Code, Phrase.Of($"{feature.Fault}; fetch the file again"));
        else if (feature.Shape is not (Polygon or MultiPolygon))
            Add("no-area", feature.Shape is null ? Phrase.Of($"{feature.Code}: nothing") : Phrase.Verbatim($"{feature.Code}: {feature.Shape.GeometryType}"), Phrase.Of($"a region's boundary is a Polygon or MultiPolygon, and this may be a file of labels (NUTS_LB) or border lines (NUTS_BN); {Take}"));
        else if (feature.Shape.IsEmpty || Rings(feature.Shape).Any(ring => ring.NumPoints < 4))
            Add(feature, "bad-geometry", feature.Code, Phrase.Of("its geometry is empty, or a ring of it has fewer than four points; fetch the file again"));
    }

    private void Add(BoundaryFeature feature, string rule, string value, Phrase advice)
        => Add(rule, value.Length > 0 ? Phrase.Verbatim(SourceProblem.Shorten(value)) : Phrase.Of($"feature {feature.Number}"), advice);

    private void Add(string rule, Phrase value, Phrase advice) => problems.Add(new(file, 0, 0, rule, value, advice));

    private static IEnumerable<LineString> Rings(Geometry shape)
        => Enumerable.Range(0, shape.NumGeometries).Select(i => (Polygon)shape.GetGeometryN(i)).SelectMany(area => area.InteriorRings.Prepend(area.ExteriorRing));

    private static int Count(string[] second, NutsVersion version) => second.Count(code => RegionCatalogue.Find(code)!.Versions.Contains(version));

    private static string Year(NutsVersion version) => ((int)version).ToString(CultureInfo.InvariantCulture);

    // NUTS_RG_60M_2013_4326_LEVL_2.geojson
    [GeneratedRegex("_(?<year>20[0-9]{2})_(3035|3857|4326)(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearInName();
}
