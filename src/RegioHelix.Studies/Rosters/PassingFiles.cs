using System.Security.Cryptography;
using System.Text.Json;
using RegioHelix.Store;

namespace RegioHelix.Studies.Rosters;

/// <summary>Things kept under names that nobody can guess, each for some days; the oldest go where there are too many.</summary>
/// <typeparam name="T">What is kept, as JSON.</typeparam>
/// <param name="folder">Where; made on demand.</param>
/// <param name="days">How many days a thing is kept.</param>
/// <param name="most">How many are kept at once.</param>
/// <param name="clock">The time.</param>
internal sealed class PassingFiles<T>(string folder, int days, int most, TimeProvider clock)
    where T : class
{
    private const int NameLength = 32;

    /// <summary>Keeps a thing.</summary>
    /// <param name="make">Gives it by its name.</param>
    /// <returns>Its name.</returns>
    public string Keep(Func<string, T> make)
    {
        Directory.CreateDirectory(folder);
        Prune();
        var name = RandomNumberGenerator.GetHexString(NameLength, lowercase: true);
        Replace(name, make(name));
        return name;
    }

    /// <summary>Puts another in the place of one that was found; its days begin anew.</summary>
    public void Replace(string name, T thing)
    {
        DurableFile.WriteAllText(PlaceOf(name), JsonSerializer.Serialize(thing));
        File.SetLastWriteTimeUtc(PlaceOf(name), clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>The thing; null where there is none of that name, or its days are over.</summary>
    public T? Find(string name) =>
        name.Length == NameLength && name.All(char.IsAsciiHexDigitLower) && new FileInfo(PlaceOf(name)) is { Exists: true } file && !IsOver(file)
            ? JsonSerializer.Deserialize<T>(File.ReadAllText(file.FullName)) : null;

    /// <summary>Forgets one that was found.</summary>
    public void Delete(string name) => File.Delete(PlaceOf(name));

    private void Prune()
    {
        foreach (var (at, file) in new DirectoryInfo(folder).EnumerateFiles("*.json").OrderByDescending(file => file.LastWriteTimeUtc).Index().ToList())
            if (at >= most - 1 || IsOver(file))
                file.Delete();
    }

    private bool IsOver(FileInfo file) => new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero).AddDays(days) < clock.GetUtcNow();

    private string PlaceOf(string name) => Path.Combine(folder, name + ".json");
}
