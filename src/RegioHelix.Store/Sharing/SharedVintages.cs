using RegioHelix.Store.Observations;
using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Sharing;

/// <summary>
/// What an import or a change of vintage does where several nodes serve the same figures: the file goes to every shared folder, then the pointer that
/// all nodes follow is moved, and then the one here. Of two that move it at once one wins, and the other is told so.
/// </summary>
public sealed class SharedVintages
{
    private readonly ISharedPointers pointers;
    private readonly VintageFetch fetch;

    /// <summary>Puts it together.</summary>
    /// <param name="pointers">Where the nodes keep which vintages are in use.</param>
    /// <param name="sources">Where files can be had from; folders among them get every file.</param>
    public SharedVintages(ISharedPointers pointers, IReadOnlyList<IVintageSource> sources)
    {
        (this.pointers, Sources) = (pointers, sources);
        fetch = new VintageFetch(sources);
    }

    /// <summary>Where files can be had from.</summary>
    public IReadOnlyList<IVintageSource> Sources { get; }

    /// <summary>Every pointer.</summary>
    /// <exception cref="ProblemsException">The place cannot be reached.</exception>
    public IReadOnlyList<SharedPointer> List() => pointers.List();

    /// <summary>The pointer of a dataset; null for none yet.</summary>
    /// <exception cref="ProblemsException">The place cannot be reached.</exception>
    internal SharedPointer? Find(string dataset) => pointers.List().FirstOrDefault(one => one.Dataset == dataset);

    /// <summary>The file of this hash that a pointer names, where it is here; null for any other.</summary>
    /// <exception cref="ProblemsException">The place of the pointers cannot be reached.</exception>
    public string? FindFile(DataDirectory data, string sha256) =>
        pointers.List().FirstOrDefault(one => one.Vintage is not null && one.Sha256 == sha256 && PointerName.Allows(one)) is { } pointer
        && data.Proofs.Find(pointer.Dataset, pointer.Vintage!) is null
            ? data.VintageFile(pointer.Dataset, pointer.Vintage!)
            : null;

    /// <summary>
    /// The pointer that a change begins from, null for none yet; what it points to is in use here then, fetched if need be, so that what is carried
    /// over is what all have.
    /// </summary>
    /// <exception cref="ProblemsException">It cannot be had.</exception>
    internal SharedPointer? Begin(DataDirectory data, string dataset)
    {
        var pointer = Find(dataset);
        if (pointer is null || FollowedPointers.Read(data).Has(pointer) || CurrentVintages.Read(data).GetValueOrDefault(dataset) == pointer.Vintage)
            return pointer;
        if (pointer.Vintage is not null && fetch.Bring(data, pointer, CancellationToken.None).GetAwaiter().GetResult() is { Count: > 0 } failures)
            throw new ProblemsException(new Problem(dataset, 0, 0, "vintage-elsewhere", pointer.Vintage, Phrase.Of($"another node put this vintage in use and it could not be fetched ({failures[0]}), so its figures could not be kept; nothing was changed; see REGIOHELIX_VINTAGES, then try again")));
        Follow(data, pointer);
        return pointer;
    }

    /// <summary>Puts a file that is in its place here in use for all nodes.</summary>
    /// <exception cref="ProblemsException">Another node was faster, a folder cannot be written, or the place of the pointers cannot be reached.</exception>
    internal void PutInUse(DataDirectory data, string dataset, string vintage, SharedPointer? known)
    {
        if (!TryPutInUse(data, dataset, vintage, known))
            throw new ProblemsException(new Problem(dataset, 0, 0, "elsewhere-first", vintage, Phrase.Of("another node put a vintage of this dataset in use meanwhile, and that one counts; nothing was changed here; look at it, then try again")));
    }

    /// <summary>The same; false where another node was faster.</summary>
    internal bool TryPutInUse(DataDirectory data, string dataset, string vintage, SharedPointer? known)
    {
        var file = data.VintageFile(dataset, vintage);
        var sha256 = VintageDraft.WholeHashOf(file);
        foreach (var folder in Sources.OfType<SharedFolder>())
            folder.Put(file, sha256);
        var next = new SharedPointer(dataset, vintage, sha256, new FileInfo(file).Length, (known?.Number ?? 0) + 1);
        if (!pointers.TryMove(next))
            return false;
        Follow(data, next);
        return true;
    }

    /// <summary>Takes a dataset out of use for all nodes, where they have it.</summary>
    /// <exception cref="ProblemsException">The place of the pointers cannot be reached.</exception>
    internal void Withdraw(DataDirectory data, string dataset)
    {
        if (Find(dataset) is not { Vintage: not null } known)
            return;
        var next = known with { Vintage = null, Sha256 = "", Bytes = 0, Number = known.Number + 1 };
        if (pointers.TryMove(next))
            Follow(data, next);
    }

    /// <summary>Points to what the nodes point to. Its file is here.</summary>
    internal static void Follow(DataDirectory data, SharedPointer pointer)
    {
        using var held = PointerLock.Take(data);
        CurrentVintages.Point(held, pointer.Dataset, pointer.Vintage);
        FollowedPointers.Note(data, pointer);
    }

    /// <summary>True for figures that all nodes show; a table of somebody's own stays on the node where it was dropped.</summary>
    internal static bool IsShared(DataDirectory data, string dataset, string vintage)
    {
        using var opened = new OpenVintage(data.VintageFile(dataset, vintage));
        return opened.Meta.Declaration.Kind != FigureKind.Own;
    }
}
