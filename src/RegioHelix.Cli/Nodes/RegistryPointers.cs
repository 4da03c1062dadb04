using System.Data.Common;
using RegioHelix.Registry;
using RegioHelix.Registry.Nodes;
using RegioHelix.Store.Sharing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Nodes;

/// <summary>The pointers of the nodes in the registry that they share.</summary>
internal sealed class RegistryPointers(RegistryDatabase database) : ISharedPointers
{
    private readonly SharedVintageRegister register = new(database);
    private readonly Lock gate = new();
    private bool isMade;

    /// <inheritdoc />
    public IReadOnlyList<SharedPointer> List() =>
        Ask(() => (IReadOnlyList<SharedPointer>)[.. register.List().Select(one => new SharedPointer(one.Dataset, one.Vintage, one.Sha256, one.Bytes, one.Number))]);

    /// <inheritdoc />
    public bool TryMove(SharedPointer next) => Ask(() => register.TryMove(next.Dataset, next.Vintage, next.Sha256, next.Bytes, next.Number - 1));

    private T Ask<T>(Func<T> ask)
    {
        try
        {
            // A command may be the first to meet the database.
            lock (gate)
                if (!isMade)
                {
                    database.Migrate().GetAwaiter().GetResult();
                    isMade = true;
                }
            return ask();
        }
        catch (Exception failure) when (failure is DbException or TimeoutException || failure.InnerException is DbException)
        {
            throw new ProblemsException(new Problem("--registry", 0, 0, "registry-unreachable", failure.GetBaseException().Message, Phrase.Of("the nodes keep there which vintages are in use; see that the server runs, then look with data list what is in use, and try again")));
        }
    }
}
