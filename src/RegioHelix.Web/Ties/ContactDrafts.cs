using Microsoft.Extensions.Caching.Memory;
using RegioHelix.Registry;
using RegioHelix.Registry.Ties;

namespace RegioHelix.Web.Ties;

/// <summary>Files of contacts between being read and being taken: each the account's that brought it, in memory alone, for half an hour.</summary>
internal sealed class ContactDrafts : IDisposable
{
    private const int MostKept = 200;
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(30);
    private readonly MemoryCache drafts = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>Keeps one, in place of the one before.</summary>
    public void Keep(Actor actor, IReadOnlyList<FileContact> contacts) =>
        drafts.Set(Key(actor), contacts, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Holds, Size = 1 });

    /// <summary>The actor's; null for none.</summary>
    public IReadOnlyList<FileContact>? Find(Actor actor) => actor.AccountId is null ? null : drafts.Get<IReadOnlyList<FileContact>>(Key(actor));

    /// <summary>Forgets the actor's.</summary>
    public void Drop(Actor actor) => drafts.Remove(Key(actor));

    /// <inheritdoc />
    public void Dispose() => drafts.Dispose();

    private static Guid Key(Actor actor) => actor.AccountId ?? throw RefusedException.NotAllowed();
}
