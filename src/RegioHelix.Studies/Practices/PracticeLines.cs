using RegioHelix.Registry;
using RegioHelix.Registry.Practices;
using RegioHelix.Registry.Tags;
using RegioHelix.Registry.Texts;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Texts;
using RegioHelix.Studies.Themes;

namespace RegioHelix.Studies.Practices;

/// <summary>Turns what the register holds of a story into what pages show, and says which stories a question means.</summary>
internal static class PracticeLines
{
    public static PracticeLine From(Practice practice, PracticeFit? fit) => new(
        practice.Slug,
        practice.Title,
        practice.Done,
        [.. practice.Regions.Select(code => PracticePlaces.Name(code, practice.RegionVersion))],
        OrganisationLines.Activities(practice.Tags),
        OrganisationLines.OtherTopics(practice.Tags),
        practice.FromYear,
        practice.Sources.Count,
        practice.Origin == RecordOrigin.Invented,
        fit);

    /// <summary>What stories are about by other classifications than NACE, each class once.</summary>
    public static IReadOnlyList<Topic> Topics(IEnumerable<Practice> practices) =>
        [.. practices.SelectMany(one => OrganisationLines.OtherTopics(one.Tags)).DistinctBy(topic => topic.Code).OrderBy(topic => topic.Name.English, StringComparer.Ordinal)];

    /// <summary>Whether a story has all the words.</summary>
    public static bool Says(Practice practice, string words)
    {
        var told = Spelling.Fold(string.Join(' ', new[] { practice.Title, practice.Context, practice.Done, practice.Worked, practice.Failed, practice.Means, practice.Evidence, practice.NotKnown }.SelectMany(texts => texts).Select(text => text.Text)));
        return Spelling.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => told.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Which tags a theme means: those of its name in any classification, and its activities.</summary>
    /// <exception cref="StudyRefusedException">No story carries it, and it is no theme.</exception>
    public static Func<Practice, bool> About(string theme, IReadOnlyList<Topic> topics, ThemeShelf shelf)
    {
        var known = topics.Where(topic => topic.Code.Equals(theme, StringComparison.OrdinalIgnoreCase)).Select(topic => topic.Code).FirstOrDefault();
        var beginnings = known is null || shelf.Find(known) is not null ? TopicChoice.Beginnings(null, theme, shelf) : [];
        return practice => practice.Tags.Any(tag => (known is not null && Tag.Parse(tag).Code == known) || beginnings.Any(begin => tag.StartsWith(begin, StringComparison.Ordinal)));
    }

    /// <summary>Where and when it was, and whether it is told from sources.</summary>
    public static LocalText Sentence(PracticeLine line, bool isTold)
    {
        var key = (line.Places.Count == 0 ? "PracticeSaid" : "PracticeSaidIn") + (line.FromYear is null ? "" : "Since") + (isTold ? "Told" : "Sourced");
        var said = Sentences.Fill(key, culture => [FigureText.List([.. line.Places.Select(place => place.Name.In(culture))], culture), line.FromYear?.ToString(culture) ?? "", line.Sources]);
        return line.IsInvented ? Sentences.Fill("PracticeInvented", culture => [said.In(culture)]) : said;
    }
}
