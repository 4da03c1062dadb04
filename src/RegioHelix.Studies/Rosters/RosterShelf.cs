using RegioHelix.Registry;
using RegioHelix.Registry.Importing;
using RegioHelix.Store.Shelves;
using RegioHelix.Studies.MemberLists;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Rosters;

/// <summary>Lists of organisations between being sent and being taken in: each its sender's alone, for two days.</summary>
public sealed class RosterShelf(IFileShelves shelves, IWorkbookRoster reader, TimeProvider clock)
{
    /// <summary>How many rows a list has at the most.</summary>
    public const int MostRows = 5_000;

    private const int KeptDays = 2;
    private const int MostLists = 200;

    private readonly PassingFiles<Kept> files = new(shelves.Open("rosters"), KeptDays, MostLists, clock);

    /// <summary>Reads a file, CSV or workbook, and keeps it.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="ProblemsException">It cannot be read, or is too long.</exception>
    /// <exception cref="RefusedException">Nobody is signed in.</exception>
    public string Receive(Actor actor, Stream content, string name)
    {
        var owner = actor.AccountId ?? throw RefusedException.NotAllowed();
        var roster = reader.Read(content, name);
        if (roster.Rows.Count > MostRows)
            throw new ProblemsException(new Problem(name, MostRows + 2, 0, "too-many-rows", $"{roster.Rows.Count}", Phrase.Of($"take at most {MostRows} rows at once")));
        return files.Keep(_ => new Kept(owner, roster), owner);
    }

    /// <summary>A list of the actor's.</summary>
    /// <exception cref="RefusedException">There is none of that id, its days are over, or it is somebody else's.</exception>
    public Roster Get(Actor actor, string id) => files.Find(id) is { } kept && kept.Owner == actor.AccountId ? kept.Roster : throw RefusedException.NotFound();

    /// <summary>Forgets one.</summary>
    /// <exception cref="RefusedException">There is none of that id of the actor's.</exception>
    public void Delete(Actor actor, string id)
    {
        _ = Get(actor, id);
        files.Delete(id);
    }

    /// <summary>Removes the lists whose days are over.</summary>
    public void RemoveOver() => files.RemoveOver();

    private sealed record Kept(Guid Owner, Roster Roster);
}
