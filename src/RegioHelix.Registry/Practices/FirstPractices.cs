using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Registry.Practices;

/// <summary>
/// The stories that every registry begins with: the four of the conference of 2015 and the five pilots of the time, from public sources. Facts, not
/// inventions: an empty registry has them too. They are taken in once; what is edited or taken back afterwards stays as it is.
/// </summary>
public sealed class FirstPractices(RegistryDatabase database)
{
    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Takes them in, unless this registry had them before.</summary>
    /// <returns>How many were taken in now.</returns>
    public Task<int> Ensure(CancellationToken cancellation = default) => database.Change(Actor.System, async db =>
    {
        // The addresses first: whoever else takes the stories in from here on is seen below, or has the same addresses, and this change begins anew.
        var taken = await db.Practices.Select(one => one.Slug).ToListAsync(cancellation);
        if (await db.ImportBatches.AnyAsync(batch => batch.FileName == ImportBatch.FirstPractices, cancellation))
            return 0;
        var stories = Read();
        foreach (var story in stories)
            db.Add(Practice(story, taken));
        db.Add(new ImportBatch { FileName = ImportBatch.FirstPractices, At = database.Now, Added = stories.Count });
        return stories.Count;
    }, cancellation);

    private Practice Practice(Story story, List<string> taken)
    {
        var practice = new Practice { CreatedAt = database.Now, Origin = RecordOrigin.Imported, IsPublished = true };
        var problems = new FieldProblems("first-practices.json", 0);
        story.Entry.ReadInto(practice, problems);
        problems.ThrowIfAny();
        practice.Slug = Slug.From(story.Slug, practice.Id, taken);
        taken.Add(practice.Slug);
        return practice;
    }

    private static List<Story> Read()
    {
        using var file = typeof(FirstPractices).Assembly.GetManifestResourceStream("RegioHelix.Registry.Practices.first-practices.json")!;
        return JsonSerializer.Deserialize<List<Story>>(file, Form)!;
    }

    /// <summary>A story as the file holds it: each text by its language.</summary>
    private sealed record Story(
        string Slug,
        Dictionary<string, string> Title,
        Dictionary<string, string> Context,
        Dictionary<string, string> Done,
        Dictionary<string, string>? Worked,
        Dictionary<string, string>? Failed,
        Dictionary<string, string>? Means,
        Dictionary<string, string>? Evidence,
        Dictionary<string, string> NotKnown,
        string[] Regions,
        string[] Tags,
        string[] Sources)
    {
        public PracticeEntry Entry => new()
        {
            Title = Texts(Title),
            Context = Texts(Context),
            Done = Texts(Done),
            Worked = Texts(Worked),
            Failed = Texts(Failed),
            Means = Texts(Means),
            Evidence = Texts(Evidence),
            NotKnown = Texts(NotKnown),
            Regions = Regions,
            RegionVersion = NutsVersion.Nuts2016,
            Tags = Tags,
            Sources = Sources,
        };

        private static IReadOnlyList<FreeText> Texts(Dictionary<string, string>? byLanguage) => [.. (byLanguage ?? []).Select(text => new FreeText(text.Key, text.Value))];
    }
}
