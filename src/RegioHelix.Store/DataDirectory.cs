using RegioHelix.Store.Observations;
using RegioHelix.Store.Sharing;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Store;

/// <summary>
/// The folder that holds everything a user's installation knows: raw files as received, published vintages, which of them is in use,
/// jobs and keys. Made on demand; only its own files are touched.
/// </summary>
public sealed class DataDirectory
{
    private DataDirectory(string root)
    {
        Root = root;
        Proofs = new VintageProofs(this);
    }

    /// <summary>The folder itself, as an absolute path.</summary>
    public string Root { get; }

    /// <summary>Raw files, each named by its SHA-256 in hex.</summary>
    public string Snapshots => Path.Combine(Root, "snapshots");

    /// <summary>Published vintages, a folder for each dataset.</summary>
    public string Vintages => Path.Combine(Root, "vintages");

    /// <summary>Which vintage of each dataset is in use.</summary>
    public string CurrentFile => Path.Combine(Root, "current.json");

    /// <summary>Background jobs, SQLite.</summary>
    public string JobsFile => Path.Combine(Root, "jobs.db");

    /// <summary>The user's own themes; need not be there.</summary>
    public string ThemesFile => Path.Combine(Root, "themes.tsv");

    /// <summary>The user's own territories; need not be there.</summary>
    public string TerritoriesFile => Path.Combine(Root, "territories.tsv");

    /// <summary>The user's table of clusters; need not be there.</summary>
    public string ClustersFile => Path.Combine(Root, "clusters.tsv");

    /// <summary>The user's own funding rules; need not be there.</summary>
    public string FundingRulesFile => Path.Combine(Root, "funding-rules.tsv");

    /// <summary>The user's own categories of regions; need not be there.</summary>
    public string RegionCategoriesFile => Path.Combine(Root, "region-categories.tsv");

    /// <summary>The user's own fulfilment criteria; need not be there.</summary>
    public string HealthCriteriaFile => Path.Combine(Root, "health-criteria.tsv");

    /// <summary>The user's own RIS3 wheel; need not be there.</summary>
    public string WheelFile => Path.Combine(Root, "ris3-wheel.tsv");

    /// <summary>The user's own rule sets for consortia; need not be there.</summary>
    public string ConsortiumRulesFile => Path.Combine(Root, "consortium-rules.tsv");

    /// <summary>Collaborations between regions, a file for each set; need not be there.</summary>
    public string Links => Path.Combine(Root, "links");

    /// <summary>Micro-records that are kept here rather than on shards, a folder for each dataset; need not be there.</summary>
    public string Records => Path.Combine(Root, "records");

    /// <summary>Files of vintages that are being fetched from other nodes; what is there of one is gone on from. May be deleted while no server runs.</summary>
    public string Fetching => Path.Combine(Root, "fetching");

    /// <summary>Which vintages in use of several nodes were followed last; need not be there.</summary>
    public string SharedFile => Path.Combine(Root, "shared.json");

    /// <summary>What several nodes share; null where this directory is served by one. Set once, before anything is imported.</summary>
    public SharedVintages? Sharing { get; set; }

    /// <summary>Which vintages were found whole.</summary>
    internal VintageProofs Proofs { get; }

    /// <summary>Held by the one import that runs.</summary>
    public string LockFile => Path.Combine(Root, "import.lock");

    /// <summary>Files that were made from vintages and can be made again: printed briefs, data packages. May be deleted at any time.</summary>
    public string Made => Path.Combine(Root, "made");

    /// <summary>The last trend report of each territory that a server gave; without it the next one has none to compare with.</summary>
    public string Reports => Path.Combine(Root, "reports");

    /// <summary>What the server's clock said last, so that a leap is noticed; may be deleted to trust the clock as it is.</summary>
    public string ClockFile => Path.Combine(Root, "clock.json");

    /// <summary>Data protection keys of the web application.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>Opens the directory, making it and its folders where they are missing.</summary>
    /// <param name="path">Where it is or shall be.</param>
    /// <exception cref="ProblemsException">It cannot be made or written.</exception>
    public static DataDirectory Open(string path)
    {
        var directory = new DataDirectory(Path.GetFullPath(path));
        try
        {
            foreach (var folder in new[] { directory.Root, directory.Snapshots, directory.Vintages, directory.Keys })
                PrivateFolder.Make(folder);
            directory.Probe([]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StorageProblem.From(e, directory.Root);
        }

        return directory;
    }

    /// <summary>Writes a little and takes it away: a file can be made on a full disk, but nothing put into it.</summary>
    /// <exception cref="IOException">There is no room.</exception>
    public void DemandRoom() => Probe(new byte[4096]);

    /// <summary>The folder of a dataset's vintages.</summary>
    public string VintagesOf(string dataset) => Path.Combine(Vintages, dataset);

    /// <summary>The file of a vintage.</summary>
    public string VintageFile(string dataset, string vintage) => Path.Combine(Vintages, dataset, vintage + ".duckdb");

    /// <summary>The file of a set of collaborations.</summary>
    public string LinksFile(string dataset) => Path.Combine(Links, dataset + ".json");

    /// <summary>The file of a snapshot.</summary>
    public string SnapshotFile(string sha256) => Path.Combine(Snapshots, sha256);

    /// <summary>Removes what killed imports left half-written. Only for the holder of the import lock.</summary>
    internal void Sweep()
    {
        foreach (var folder in Directory.EnumerateDirectories(Vintages).Append(Snapshots).Append(Links).Append(Root).Where(Directory.Exists))
            foreach (var file in Directory.EnumerateFileSystemEntries(folder, Unfinished.Pattern))
                Unfinished.Remove(file);
    }

    // A folder that exists can still be read-only; saying so before an import starts saves its time.
    private void Probe(ReadOnlySpan<byte> bytes)
    {
        using var probe = new FileStream(Path.Combine(Root, Unfinished.NewName("probe")), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
        probe.Write(bytes);
        probe.Flush();
    }
}
