using System.Buffers.Text;
using System.Globalization;
using System.Text;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Benchmarks.Records;

/// <summary>Invented records as CSV: entities of four records on average, in 1,100 regions of level 3, 272 groups of NACE and twenty years.</summary>
internal static class GeneratedRecords
{
    private const int LongestLine = 64;

    /// <summary>Writes them; the file has its name when it is whole.</summary>
    public static void Write(string path, long rows)
    {
        var draft = path + ".unfinished";
        using (var file = File.Create(draft))
            Write(file, rows);
        File.Move(draft, path, overwrite: true);
    }

    private static void Write(FileStream file, long rows)
    {
        var random = new Random(1);
        byte[][] regions = [.. RegionCatalogue.ListVersion(NutsVersion.Nuts2016).SelectMany(region => Enumerable.Range(1, 4).Select(part => Encoding.ASCII.GetBytes($",{region.Code}{part.ToString(CultureInfo.InvariantCulture)},")))];
        byte[][] activities = [.. ActivityCatalogue.ListLevel(ActivityLevel.Group).Select(activity => Encoding.ASCII.GetBytes(activity.Code + ",20"))];
        file.Write("entity,region,activity,year,weight\n"u8);
        var (buffer, at) = (new byte[1 << 20], 0);
        for (long row = 0; row < rows; row++)
        {
            if (buffer.Length - at < LongestLine)
            {
                file.Write(buffer, 0, at);
                at = 0;
            }
            // The lower numbers are the likelier: activities are as uneven as they are.
            var activity = activities[(int)(activities.Length * random.NextDouble() * random.NextDouble())];
            (buffer[at++], buffer[at++]) = ((byte)'E', (byte)'P');
            Utf8Formatter.TryFormat(random.NextInt64(rows / 4), buffer.AsSpan(at), out var written);
            at += written;
            at += Copy(regions[random.Next(regions.Length)], buffer, at);
            at += Copy(activity, buffer, at);
            var year = random.Next(20);
            (buffer[at++], buffer[at++]) = ((byte)('0' + (year / 10)), (byte)('0' + (year % 10)));
            (buffer[at++], buffer[at++], buffer[at++], buffer[at++], buffer[at++]) = ((byte)',', (byte)'0', (byte)'.', (byte)('0' + random.Next(1, 10)), (byte)'\n');
        }
        file.Write(buffer, 0, at);
    }

    private static int Copy(byte[] text, byte[] buffer, int at)
    {
        text.CopyTo(buffer, at);
        return text.Length;
    }
}
