using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using RegioHelix.Registry.Importing;
using RegioHelix.Store;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.MemberLists;

/// <summary>
/// Lists of members that somebody pasted or dropped, kept under an address that nobody can guess, for thirty days. Names, places and activities alone are
/// kept; nothing of it is published. The oldest go where there are too many.
/// </summary>
public sealed partial class MemberListShelf(DataDirectory data, IWorkbookRoster workbooks, TimeProvider clock)
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

    private string Folder => Path.Combine(data.Root, "member-lists");

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
        Directory.CreateDirectory(Folder);
        Prune();
        DurableFile.WriteAllText(PlaceOf(list.Id), JsonSerializer.Serialize(list));
        return list.Id;
    }

    /// <summary>The list; null where there is none of that id, or its days are over.</summary>
    public MemberList? Find(string id) =>
        IdPattern().IsMatch(id) && File.Exists(PlaceOf(id)) && JsonSerializer.Deserialize<MemberList>(File.ReadAllText(PlaceOf(id))) is { } list && !IsOver(list.ReceivedAt) ? list : null;

    /// <summary>The list.</summary>
    /// <exception cref="StudyRefusedException">There is none of that id.</exception>
    public MemberList Get(string id) => Find(id) ?? throw new StudyRefusedException(RefusalReason.Unknown, Sentences.Fill("MemberListUnknown", _ => [KeptDays]));

    /// <summary>Removes it.</summary>
    public void Delete(string id) => File.Delete(PlaceOf(Get(id).Id));

    private MemberList Read(string title, IReadOnlyList<RosterRow> rows)
    {
        var reading = new MemberReading(reference);
        var columns = MemberColumns.Find(rows, reading);
        var members = rows.Skip(columns.HasHeader ? 1 : 0).Select(row => Member(row, columns, reading)).Where(member => member.Name.Length > 0);
        return new(RandomNumberGenerator.GetHexString(32, lowercase: true), title, clock.GetUtcNow(), columns.Named, columns.Dropped, [.. members]);
    }

    private static ListedMember Member(RosterRow row, MemberColumns columns, MemberReading reading)
    {
        string Field(int column) => column < row.Fields.Count ? row.Fields[column] is { Length: > LongestField } text ? text[..LongestField] : row.Fields[column].Trim() : "";
        var places = columns.Places.Select(Field).Where(text => text.Length > 0).ToList();
        var place = places.FirstOrDefault(text => reading.Region(text) is not null) ?? places.FirstOrDefault() ?? "";
        var doings = columns.Doings.Select(Field).Where(text => text.Length > 0).ToList();
        var doing = doings.FirstOrDefault(text => reading.Activities(text).Codes.Count > 0) ?? doings.FirstOrDefault() ?? "";
        var (codes, isGuess) = doing.Length > 0 ? reading.Activities(doing) : ([], false);
        return new(row.Line, Field(columns.Name), place, place.Length > 0 ? reading.Region(place) : null, doing, codes, isGuess && codes.Count > 0);
    }

    private IReadOnlyList<RosterRow> FileRows(byte[] file, string name)
    {
        // A workbook is an archive, and begins as one.
        if (file is not [(byte)'P', (byte)'K', ..])
            return MemberText.Rows(MemberText.Decode(file), MostMembers + 2);
        using var content = new MemoryStream(file, writable: false);
        var roster = workbooks.Read(content, name);
        return [new RosterRow(1, roster.Header), .. roster.Rows];
    }

    private static string Title(string given)
    {
        var title = new string([.. given.Trim().Where(letter => !char.IsControl(letter)).Take(LongestTitle)]);
        return title.Length > 0 ? title : "–";
    }

    private void Prune()
    {
        foreach (var (file, at) in new DirectoryInfo(Folder).EnumerateFiles("*.json").OrderByDescending(file => file.LastWriteTimeUtc).Select((file, at) => (file, at)).ToList())
            if (at >= MostLists - 1 || IsOver(new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero)))
                file.Delete();
    }

    private bool IsOver(DateTimeOffset received) => received.AddDays(KeptDays) < clock.GetUtcNow();

    private string PlaceOf(string id) => Path.Combine(Folder, id + ".json");

    [GeneratedRegex(@"^[0-9a-f]{32}\z")]
    private static partial Regex IdPattern();
}
