using RegioHelix.Store.Observations;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Packages;

/// <summary>What a data package says of itself: <c>package.json</c>.</summary>
/// <param name="Format">Its form and version: <see cref="CurrentFormat"/>.</param>
/// <param name="MadeBy">The version of the program that made it.</param>
/// <param name="Question">Which figures it holds.</param>
/// <param name="Dataset">The dataset's code.</param>
/// <param name="Vintage">The vintage's id; its last eight letters are of the hash of its content.</param>
/// <param name="PublishedAt">When the vintage was published, UTC.</param>
/// <param name="SourceSha256">The hash of the raw file that the vintage came from.</param>
/// <param name="Kind">What kind of figures: <c>published</c>, <c>simulated</c>, <c>own</c>.</param>
/// <param name="Tables">The tables that were read, with the file of each.</param>
/// <param name="Files">Every other file of the package, with its hash.</param>
public sealed record PackageManifest(
    string Format,
    string MadeBy,
    PackageQuestion Question,
    string Dataset,
    string Vintage,
    DateTimeOffset PublishedAt,
    string SourceSha256,
    string Kind,
    IReadOnlyList<PackageTable> Tables,
    IReadOnlyList<PackageFile> Files)
{
    /// <summary>The form that this version writes and reads.</summary>
    public const string CurrentFormat = "regiohelix-data-package/1";
}

/// <summary>Which figures: the study and all that decides it.</summary>
/// <param name="Study"><c>region</c> or <c>report</c>.</param>
/// <param name="Subject">The region's code, or the territory's name.</param>
/// <param name="Settings">The switches, every default filled in.</param>
/// <param name="For">The activity that partners are looked for; null for all that the region lacks.</param>
/// <param name="Within">How far away partners may be.</param>
public sealed record PackageQuestion(string Study, string Subject, StudySettings Settings, string? For = null, PartnerReach Within = PartnerReach.Near)
{
    /// <summary>A region's profile, opportunities and partners.</summary>
    public const string Region = "region";

    /// <summary>A territory's report.</summary>
    public const string Report = "report";
}

/// <summary>A table that was read.</summary>
/// <param name="Query">What was asked of the vintage.</param>
/// <param name="File">Where it lies in the package.</param>
public sealed record PackageTable(TableQuery Query, string File);

/// <summary>A file of the package.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, hex.</param>
public sealed record PackageFile(string Name, long Bytes, string Sha256);

/// <summary>A file that is no data package, or one that cannot be read; the message says why.</summary>
public sealed class PackageFaultException(string message) : Exception(message);
