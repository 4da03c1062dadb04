using RegioHelix.Studies.Editable;
using RegioHelix.Vocabulary.Clusters;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Studies.Clusters;

/// <summary>The benchmark: the clusters of the user's <c>clusters.tsv</c>, beside those that are made from the figures. None travels with the program.</summary>
/// <param name="file">The user's file; null for none.</param>
public sealed class ClusterShelf(string? file)
{
    private readonly UserFile<BenchmarkCluster> own = new(file, ClusterFile.Read);

    /// <summary>The file's name, as pages say it.</summary>
    public const string FileName = "clusters.tsv";

    /// <summary>What is wrong with the file; where anything is, nothing of it is used.</summary>
    public IReadOnlyList<Problem> Problems => own.Read().Problems;

    /// <summary>Changes when the file does.</summary>
    public string Stamp => own.Read().Stamp;

    /// <summary>The clusters, in the order of the table; empty without one.</summary>
    public IReadOnlyList<BenchmarkCluster> List() => own.Read().Items;
}
