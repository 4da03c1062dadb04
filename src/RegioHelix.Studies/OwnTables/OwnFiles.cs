using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using RegioHelix.Store;

namespace RegioHelix.Studies.OwnTables;

/// <summary>Files that a user dropped, each in a folder under a random id that nobody guesses, with a record of it beside the bytes.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="folder">Where the folders are.</param>
/// <param name="name">What one is called: the name of its bytes, and with <c>.json</c> of its record.</param>
internal sealed partial class OwnFiles<T>(string folder, string name)
    where T : class
{
    /// <summary>The ids of all.</summary>
    public IEnumerable<string> Ids => Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)) : [];

    /// <summary>Where the bytes of one are.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that id.</exception>
    public string BytesOf(string id)
    {
        // The bytes are there before anything else: a job may start before the record is written.
        var path = Path.Combine(folder, id, name);
        return IdPattern().IsMatch(id) && File.Exists(path) ? path : throw Gone(id);
    }

    /// <summary>Keeps a dropped file, all of it or nothing.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="record">Makes its record from its id, once the bytes are there.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The id.</returns>
    public async Task<string> Receive(Stream content, Func<string, T> record, CancellationToken cancellation)
    {
        var id = RandomNumberGenerator.GetHexString(24, lowercase: true);
        Directory.CreateDirectory(Path.Combine(folder, id));
        try
        {
            await using (var file = new FileStream(Path.Combine(folder, id, name), FileMode.CreateNew))
                await content.CopyToAsync(file, cancellation);
            Keep(id, record(id));
            return id;
        }
        catch
        {
            Remove(id);
            throw;
        }
    }

    /// <summary>The record of one, or null.</summary>
    public T? Find(string id)
    {
        var path = Path.Combine(folder, id, name + ".json");
        return IdPattern().IsMatch(id) && File.Exists(path) ? JsonSerializer.Deserialize<T>(File.ReadAllText(path)) : null;
    }

    /// <summary>The record of one.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that id.</exception>
    public T Get(string id) => Find(id) ?? throw Gone(id);

    /// <summary>Writes the record of one anew.</summary>
    public void Keep(string id, T record) => DurableFile.WriteAllText(Path.Combine(folder, id, name + ".json"), JsonSerializer.Serialize(record));

    /// <summary>Where something else of one is kept.</summary>
    public string PathOf(string id, string file) => Path.Combine(folder, id, file);

    /// <summary>Removes one with all that lies beside it.</summary>
    public void Remove(string id) => Directory.Delete(Path.Combine(folder, id), recursive: true);

    private KeyNotFoundException Gone(string id) => new($"there is no own {name} {id}");

    [GeneratedRegex(@"^[0-9a-f]{24}\z")]
    private static partial Regex IdPattern();
}
