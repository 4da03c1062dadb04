using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Texts;
using RegioHelix.Store.Shelves;
using RegioHelix.Studies.Rosters;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.MemberLists;

/// <summary>
/// Lists of members that somebody pasted or dropped, kept under an address that nobody can guess, for thirty days. Names, places and activities alone are
/// kept; nothing of it is published. The oldest go where there are too many.
/// </summary>
public sealed class MemberListShelf(IFileShelves shelves, IWorkbookRoster workbooks, TimeProvider clock)
{
    /// <summary>How many members a list has at the most.</summary>
    public const int MostMembers = 2_000;

    /// <summary>How many days a list is kept.</summary>
    public const int KeptDays = 30;

    private const int MostLists = 500;
    private const int LongestTitle = 120;
    private const int LongestField = 200;

    // The reference tables alone: whose organisations are registered here says nothing about a stranger's list.
    private readonly SearchStudy reference = new();

    private readonly PassingFiles<MemberList> files = new(shelves.Open("member-lists"), KeptDays, MostLists, clock);

    /// <summary>Keeps a list from text as it was pasted or from the bytes of a file.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="StudyRefusedException">There is no row in it.</exception>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A workbook that cannot be read.</exception>
    public string Receive(string title, string pasted, byte[]? file, string fileName)
    {
        var rows = file is { Length: > 0 } ? FileRows(file, fileName) : MemberText.Rows(pasted, MostMembers + 2);
        if (rows.Count == 0)
            throw new StudyRefusedException(RefusalReason.BadSettings, Sentences.Get("MemberListEmpty"));
        var list = Read(Title(title), rows);
        if (list.Members.Count == 0)
            throw new StudyRefusedException(RefusalReason.BadSettings, Sentences.Get("MemberListEmpty"));
        if (list.Members.Count > MostMembers)
            throw new StudyRefusedException(RefusalReason.BadSettings, Sentences.Fill("MemberListTooLong", _ => [MostMembers]));
        return files.Keep(id => list with { Id = id });
    }

    /// <summary>The list.</summary>
    /// <exception cref="StudyRefusedException">There is none of that id, or its days are over.</exception>
    public MemberList Get(string id) => files.Find(id) ?? throw new StudyRefusedException(RefusalReason.Unknown, Sentences.Fill("MemberListUnknown", _ => [KeptDays]));

    /// <summary>Removes it.</summary>
    public void Delete(string id) => files.Delete(Get(id).Id);

    /// <summary>Removes the lists whose days are over.</summary>
    public void RemoveOver() => files.RemoveOver();

    private MemberList Read(string title, IReadOnlyList<RosterRow> rows)
    {
        var reading = new MemberReading(reference);
        var columns = MemberColumns.Find(rows, reading);
        var members = rows.Skip(columns.HasHeader ? 1 : 0).Select(row => Member(row, columns, reading)).Where(member => member.Name.Length > 0);
        return new("", title, clock.GetUtcNow(), columns.Named, columns.Dropped, [.. members]);
    }

    private static ListedMember Member(RosterRow row, MemberColumns columns, MemberReading reading)
    {
        string Field(int column) => column < row.Fields.Count ? row.Fields[column] is { Length: > LongestField } text ? text[..LongestField] : row.Fields[column].Trim() : "";
        var places = columns.Places.Select(Field).Where(text => text.Length > 0).ToList();
        var place = places.FirstOrDefault(text => reading.Region(text) is not null) ?? places.FirstOrDefault() ?? "";
        var doings = columns.Doings.Select(Field).Where(text => text.Length > 0).ToList();
        var doing = doings.FirstOrDefault(text => reading.Activities(text).Codes.Count > 0) ?? doings.FirstOrDefault() ?? "";
        var (codes, isGuess) = doing.Length > 0 ? reading.Activities(doing) : ([], false);
        return new(row.Line, Field(columns.Name), place, place.Length > 0 ? reading.Region(place) : null, doing, codes, isGuess && codes.Count > 0) { PlaceChoices = place.Length > 0 ? MemberReading.Choices(place) : [] };
    }

    private IReadOnlyList<RosterRow> FileRows(byte[] file, string name)
    {
        // A workbook is an archive, and begins as one.
        if (file is not [(byte)'P', (byte)'K', ..])
            return MemberText.Rows(FileText.Decode(file), MostMembers + 2);
        using var content = new MemoryStream(file, writable: false);
        var roster = workbooks.Read(content, name);
        return [new RosterRow(1, roster.Header), .. roster.Rows];
    }

    private static string Title(string given)
    {
        var title = new string([.. given.Trim().Where(letter => !char.IsControl(letter)).Take(LongestTitle)]);
        return title.Length > 0 ? title : "–";
    }
}
