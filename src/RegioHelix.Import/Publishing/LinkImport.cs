using RegioHelix.Import.Reading.Links;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Store;
using RegioHelix.Store.Links;
using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Links;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Publishing;

/// <summary>Imports collaborations between regions: snapshot, read, check, publish; all of it, or nothing.</summary>
public static class LinkImport
{
    private const int LongestName = 60;

    /// <summary>Runs one import; a set of the same name is replaced.</summary>
    /// <param name="data">The data directory.</param>
    /// <param name="clock">The time.</param>
    /// <param name="source">The file.</param>
    /// <param name="dataset">The name of the set: small letters, digits, <c>_</c>, <c>-</c>.</param>
    /// <param name="title">What a link is; the set's name where it is empty.</param>
    /// <param name="origin">Where the links come from; the file's name where it is empty.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ProblemsException">All that is wrong with the file, or another import runs, or the disk is full.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static LinkSet Run(DataDirectory data, TimeProvider clock, ImportSource source, string dataset, string title = "", string origin = "", CancellationToken cancellation = default)
    {
        if (dataset.Length is 0 or > LongestName || !dataset.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '_' or '-'))
            throw new ProblemsException(new Problem("dataset", 0, 0, "bad-dataset-code", SourceProblem.Shorten(dataset), Phrase.Of("name the set in small letters, digits, _ and -, at most 60, such as h2020-projects")));
        using var held = ImportLock.Take(data, Phrase.Of("import of links"), clock);
        using var snapshot = SnapshotDraft.Begin(held);
        var links = Read(source, snapshot, cancellation);
        snapshot.Keep();
        try
        {
            var set = new LinkSet(dataset, title.Length > 0 ? title : dataset, origin.Length > 0 ? origin : source.ShownName, source.ShownName, snapshot.Sha256, clock.GetUtcNow(), links);
            LinkStore.Save(held, set);
            return set;
        }
        catch
        {
            snapshot.TakeBack();
            throw;
        }
    }

    private static IReadOnlyList<RegionLink> Read(ImportSource source, SnapshotDraft snapshot, CancellationToken cancellation)
    {
        using var raw = source.Open();
        using var copying = new CopyingStream(raw, snapshot);
        using var opened = OpenedSource.From(copying, source.Name, cancellation: cancellation);
        var links = LinkReader.Read(opened);
        copying.CopyRest(cancellation);
        snapshot.Complete();
        return links;
    }
}
