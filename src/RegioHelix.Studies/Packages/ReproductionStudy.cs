namespace RegioHelix.Studies.Packages;

/// <summary>Rebuilds a package's figures from the package alone and holds them beside those that it carries.</summary>
public static class ReproductionStudy
{
    /// <summary>Runs the study.</summary>
    /// <exception cref="PackageFaultException">The package lacks an input, or one cannot be read.</exception>
    /// <exception cref="StudyRefusedException">The study refuses what the package asks.</exception>
    public static Reproduction Run(OpenedPackage package)
    {
        var (differences, figures) = (new List<FigureDifference>(), 0);
        foreach (var (file, json) in PackageAnswers.Of(package.Open(), package.Manifest.Question))
        {
            var carried = package.Find(file) is { } text ? FlatJson.Of(text) : new Dictionary<string, string>();
            var rebuilt = FlatJson.Of(json);
            figures += rebuilt.Count;
            differences.AddRange(Compare(file, carried, rebuilt));
        }
        return new Reproduction(package.Manifest, package.Changed, figures, differences);
    }

    private static IEnumerable<FigureDifference> Compare(string file, IReadOnlyDictionary<string, string> carried, IReadOnlyDictionary<string, string> rebuilt) =>
        from place in carried.Keys.Union(rebuilt.Keys)
        let difference = new FigureDifference(file, place, carried.GetValueOrDefault(place), rebuilt.GetValueOrDefault(place))
        where difference.Carried != difference.Rebuilt
        select difference;
}

/// <summary>What came of rebuilding a package.</summary>
/// <param name="Manifest">The package.</param>
/// <param name="Changed">Files that were changed since it was made.</param>
/// <param name="Values">How many values were rebuilt.</param>
/// <param name="Differences">Those that differ.</param>
public sealed record Reproduction(PackageManifest Manifest, IReadOnlyList<string> Changed, int Values, IReadOnlyList<FigureDifference> Differences)
{
    /// <summary>True where every value is the same to the last digit and no file was changed.</summary>
    public bool IsSame => Differences.Count == 0 && Changed.Count == 0;
}

/// <summary>A value that differs.</summary>
/// <param name="File">The file of results.</param>
/// <param name="Place">Where it stands, as a JSON pointer.</param>
/// <param name="Carried">What the package has, as JSON; null where it has nothing there.</param>
/// <param name="Rebuilt">What was rebuilt; null where nothing was.</param>
public sealed record FigureDifference(string File, string Place, string? Carried, string? Rebuilt);
