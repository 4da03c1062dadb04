using System.Security.Cryptography;
using System.Text.Json;
using RegioHelix.Store.Shelves;

namespace RegioHelix.Studies.Rosters;

/// <summary>
/// Things kept under names that nobody can guess, each for some days; the oldest go where there are too many. When its days are over nobody finds a thing any more; it
/// is removed by <see cref="RemoveOver"/> alone, so that a clock that leaps and is put right takes nothing with it.
/// </summary>
/// <typeparam name="T">What is kept, as JSON.</typeparam>
/// <param name="shelf">Where.</param>
/// <param name="days">How many days a thing is kept.</param>
/// <param name="most">How many are kept at once.</param>
/// <param name="clock">The time.</param>
internal sealed class PassingFiles<T>(IFileShelf shelf, int days, int most, TimeProvider clock)
    where T : class
{
    private const int NameLength = 32;

    /// <summary>Keeps a thing.</summary>
    /// <param name="make">Gives it by its name.</param>
    /// <param name="owner">The account whose it is; null for nobody's.</param>
    /// <returns>Its name.</returns>
    public string Keep(Func<string, T> make, Guid? owner = null)
    {
        MakeRoom();
        var name = RandomNumberGenerator.GetHexString(NameLength, lowercase: true);
        Replace(name, make(name), owner);
        return name;
    }

    /// <summary>Puts another in the place of one that was found; its days begin anew.</summary>
    public void Replace(string name, T thing, Guid? owner = null) => shelf.Put(PathOf(name), JsonSerializer.SerializeToUtf8Bytes(thing), owner, clock.GetUtcNow().AddDays(days));

    /// <summary>The thing; null where there is none of that name, or its days are over.</summary>
    public T? Find(string name) =>
        name.Length == NameLength && name.All(char.IsAsciiHexDigitLower) && shelf.Find(PathOf(name)) is { } found && !IsOver(found.File) ? JsonSerializer.Deserialize<T>(found.Content) : null;

    /// <summary>Forgets one that was found.</summary>
    public void Delete(string name) => shelf.Remove(PathOf(name));

    /// <summary>Removes the things whose days are over.</summary>
    public void RemoveOver()
    {
        foreach (var file in shelf.List().Where(IsOver))
            shelf.Remove(file.Path);
    }

    private void MakeRoom()
    {
        foreach (var file in shelf.List().Skip(most - 1))
            shelf.Remove(file.Path);
    }

    private bool IsOver(ShelvedFile file) => file.At.AddDays(days) < clock.GetUtcNow();

    private static string PathOf(string name) => name + ".json";
}
