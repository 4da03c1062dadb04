using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Files;

/// <summary>Small files by shelf and path. A file is put there, read or removed in one statement.</summary>
public sealed class SharedFileRegister(RegistryDatabase database)
{
    /// <summary>Puts a file there, or another in its place.</summary>
    public void Put(string shelf, string path, byte[] bytes, Guid? owner, DateTimeOffset? until)
    {
        var file = new SharedFile { Shelf = shelf, Path = path, Bytes = bytes, Sha256 = HashOf(bytes), At = database.Now, Until = until, OwnerId = owner };
        using var db = database.Write(Actor.System);
        if (Replace(db, file))
            return;
        db.Add(file);
        try
        {
            db.SaveChanges();
        }
        catch (DbUpdateException taken) when (Contention.IsTaken(taken))
        {
            // Somebody put one there meanwhile; the later one stays.
            Replace(db, file);
        }
    }

    /// <summary>The file, or null.</summary>
    /// <exception cref="ProblemsException">Its content is not what was put there.</exception>
    public SharedFile? Find(string shelf, string path)
    {
        using var db = database.Read();
        var file = At(db, shelf, path).FirstOrDefault();
        return file is null || HashOf(file.Bytes) == file.Sha256
            ? file
            : throw new ProblemsException(new Problem($"{shelf}/{path}", 0, 0, "damaged-file", "", Phrase.Of("the registry gives other bytes than were kept; restore it from a backup")));
    }

    /// <summary>Every file of a shelf without its content, the one put there last first.</summary>
    public IReadOnlyList<(string Path, DateTimeOffset At, long Bytes)> List(string shelf)
    {
        using var db = database.Read();
        return [.. db.Set<SharedFile>().Where(file => file.Shelf == shelf).OrderByDescending(file => file.At).ThenBy(file => file.Path)
            .Select(file => new { file.Path, file.At, file.Bytes.Length }).AsEnumerable().Select(file => (file.Path, file.At, (long)file.Length))];
    }

    /// <summary>Removes a file, or all below a path.</summary>
    public void Remove(string shelf, string path)
    {
        var below = path + "/";
        using var db = database.Write(Actor.System);
        db.Set<SharedFile>().Where(file => file.Shelf == shelf && (file.Path == path || file.Path.StartsWith(below))).ExecuteDelete();
    }

    private static bool Replace(RegistryDb db, SharedFile file) => At(db, file.Shelf, file.Path).ExecuteUpdate(one => one
        .SetProperty(former => former.Bytes, file.Bytes)
        .SetProperty(former => former.Sha256, file.Sha256)
        .SetProperty(former => former.At, file.At)
        .SetProperty(former => former.Until, file.Until)
        .SetProperty(former => former.OwnerId, file.OwnerId)) == 1;

    private static IQueryable<SharedFile> At(RegistryDb db, string shelf, string path) => db.Set<SharedFile>().Where(file => file.Shelf == shelf && file.Path == path);

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
