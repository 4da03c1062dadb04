using System.Security.Cryptography;
using System.Text.Json;

namespace RegioHelix.Mutation;

/// <summary>Which test class passes which mistake's place, and how long each class takes, all switched off.</summary>
internal sealed class Reach
{
    // A class of another folder that takes longer is left out: the score of a folder is that of its own tests.
    private const long LongestElsewhere = 2_000;

    // Tests that stand in another folder than what they test.
    private static readonly Dictionary<string, string> Moved = new() { ["RecordTests"] = "Records", ["ActivityRecordTests"] = "Records" };

    private readonly Dictionary<string, Answer> classes;

    private Reach(Dictionary<string, Answer> classes) => this.classes = classes;

    /// <summary>Runs every class once, or takes what a former stretch found with the same two assemblies.</summary>
    public static Reach Measure(WorkerProcess worker, string tests, string work)
    {
        var built = Digest(tests, "RegioHelix.Analytics.dll") + Digest(tests, "RegioHelix.Analytics.Tests.dll");
        var file = Path.Combine(work, $"reach-{built}.json");
        if (File.Exists(file))
            return new(JsonSerializer.Deserialize<Dictionary<string, Answer>>(File.ReadAllText(file))!);
        worker.Start();
        var answers = worker.Classes.ToDictionary(name => name, name => worker.Ask(0, [name], TimeSpan.FromMinutes(3)));
        foreach (var failed in answers.Where(each => each.Value.Failed).Select(each => each.Key).ToList())
        {
            Console.Error.WriteLine($"{failed} fails with no mistake on and is left out");
            answers.Remove(failed);
        }
        File.WriteAllText(file, JsonSerializer.Serialize(answers));
        return new(answers);
    }

    /// <summary>The classes of a folder, quickest first.</summary>
    public IReadOnlyList<string> Own(string folder) => [.. classes.Where(each => FolderOf(each.Key) == folder).OrderBy(each => each.Value.Milliseconds).Select(each => each.Key)];

    /// <summary>The classes that pass a mistake's place: of its folder, and of others.</summary>
    public (IReadOnlyList<string> Own, IReadOnlyList<string> Others) Of(Mutant mutant)
    {
        var own = Own(mutant.Folder).Where(name => mutant.IsStatic || classes[name].Reached.Contains(mutant.Id)).ToList();
        var others = classes.Where(each => FolderOf(each.Key) != mutant.Folder && each.Value.Reached.Contains(mutant.Id) && each.Value.Milliseconds <= LongestElsewhere);
        return (own, [.. others.OrderBy(each => each.Value.Milliseconds).Select(each => each.Key)]);
    }

    /// <summary>Whether any class, quick or not, passes a mistake's place.</summary>
    public bool Passes(Mutant mutant) => mutant.IsStatic || classes.Values.Any(answer => answer.Reached.Contains(mutant.Id));

    /// <summary>Five times what the classes took, and ten seconds for a busy machine.</summary>
    public TimeSpan Limit(IEnumerable<string> names) => TimeSpan.FromMilliseconds(10_000 + (5 * names.Sum(name => classes[name].Milliseconds)));

    private static string Digest(string tests, string name) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(tests, name))))[..8];

    // RegioHelix.Analytics.Tests.FOLDER...
    private static string FolderOf(string name) => name.Split('.') is var parts && Moved.TryGetValue(parts[^1], out var folder) ? folder : parts[3];
}
