using System.IO.Compression;
using System.Text;

namespace RegioHelix.Fuzzing;

/// <summary>Breaks valid bytes in seeded ways: single bits and bytes, pieces cut, doubled and moved, numbers made large, and words that readers look for.</summary>
internal static class Mutation
{
    private const int MostChanges = 6;
    private const int LongestCopy = 4096;
    private const int LongestRun = 70_000;

    // What a reader, a page or a browser may take for more than text.
    private static readonly string[] Words =
    [
        "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", ":", ": c", "12:00 AM", "NaN", "Infinity", "1e999", "-1e-999", "-", "{", "}", "[", "]", "null", "true", "-1", "0", "9999999999999999999",
        "2147483648", "-2147483649", "1e9", "0.5", "0,5", "1.234,5", "\0", "\uFEFF", "é", "𝔘", "é\u0301", "\u00A0", "\u202E", "ǅ", "\\u0000", "\\ud800", "\\", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "<fz9 onload=1>",
        "=cmd()", "@SUM(1)", "TIME_PERIOD", "geo", "NL41", "ZZ99", "C28", "9999", "0000-00-00", "2014-02-30", "..", "../../x", "%00", "%ff", "'", "--", "*", "🏳️‍🌈", "İ", "ß", "\u2028",
    ];

    /// <summary>Another input: one of the seeds, broken once or a few times.</summary>
    public static byte[] Of(IReadOnlyList<byte[]> seeds, Random random)
    {
        var seed = seeds[random.Next(seeds.Count)];
        // A mutated archive is nearly always one that cannot be opened: half of the time what lies within is broken, and packed again.
        return IsZip(seed) && random.Next(2) == 0 ? Within(seed, random) : Changed(seed, seeds[random.Next(seeds.Count)], random);
    }

    /// <summary>Another text: the given one, broken once or a few times.</summary>
    public static string Of(string text, Random random)
    {
        var bytes = Changed(Encoding.UTF8.GetBytes(text), [], random);
        return Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, LongestCopy));
    }

    /// <summary>One of the words.</summary>
    public static string Word(Random random) => Words[random.Next(Words.Length)];

    private static byte[] Changed(byte[] seed, byte[] other, Random random)
    {
        var bytes = seed.ToList();
        for (var i = random.Next(1, MostChanges); i > 0; i--)
            Change(bytes, other, random);
        return [.. bytes];
    }

    private static void Change(List<byte> bytes, byte[] other, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(bytes.Count - at, random.Next(1, 2 + (bytes.Count / (random.Next(3) == 0 ? 2 : 40))));
        switch (random.Next(11))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(length, LongestCopy)));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5 when other.Length > 0:
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, length)).ToArray());
                break;
            case 6 when random.Next(20) == 0:
                bytes.InsertRange(at, Enumerable.Repeat(at < bytes.Count ? bytes[at] : (byte)'[', random.Next(LongestRun)));
                break;
            case 7:
                Renumber(bytes, at, random);
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Word(random)));
                break;
        }
    }

    // The next number in the text becomes another.
    private static void Renumber(List<byte> bytes, int from, Random random)
    {
        var at = bytes.FindIndex(Math.Min(from, bytes.Count), one => one is >= (byte)'0' and <= (byte)'9');
        if (at < 0)
            return;
        var end = at;
        while (end < bytes.Count && bytes[end] is >= (byte)'0' and <= (byte)'9')
            end++;
        bytes.RemoveRange(at, end - at);
        bytes.InsertRange(at, Encoding.ASCII.GetBytes(random.Next(4) switch { 0 => "-1", 1 => "0", 2 => "99999999999999999999", _ => random.Next().ToString(System.Globalization.CultureInfo.InvariantCulture) }));
    }

    private static bool IsZip(byte[] bytes) => bytes.AsSpan().StartsWith("PK\u0003\u0004"u8);

    private static byte[] Within(byte[] seed, Random random)
    {
        using var whole = new MemoryStream();
        whole.Write(seed);
        using (var archive = new ZipArchive(whole, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries[random.Next(archive.Entries.Count)];
            using var old = new MemoryStream();
            using (var stream = entry.Open())
                stream.CopyTo(old);
            var name = entry.FullName;
            entry.Delete();
            using var target = archive.CreateEntry(name).Open();
            target.Write(Changed(old.ToArray(), [], random));
        }
        return whole.ToArray();
    }
}
