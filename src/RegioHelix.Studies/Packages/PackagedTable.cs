using System.Globalization;
using System.Text;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Packages;

/// <summary>
/// A table of cells as text: a header of activities, a line a region. A cell is the value with all its digits, <c>:</c> where none is published, and behind it the flags
/// in Eurostat's letters; <c>S</c> for simulated and <c>X</c> for one that could not be read are ours.
/// </summary>
internal static class PackagedTable
{
    private static readonly (char Letter, ObservationFlags Flag)[] Ours = [('S', ObservationFlags.Simulated), ('X', ObservationFlags.Unreadable)];

    public static string Write(RegionActivityTable table)
    {
        var text = new StringBuilder("region");
        foreach (var activity in table.Activities)
            text.Append(',').Append(activity);
        text.Append('\n');
        for (var row = 0; row < table.Regions.Count; row++)
        {
            text.Append(table.Regions[row]);
            foreach (var cell in table.Row(row))
                text.Append(',').Append(Write(cell));
            text.Append('\n');
        }
        return text.ToString();
    }

    public static RegionActivityTable Read(string text, string file)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0)
            throw new PackageFaultException($"{file} is empty");
        var activities = lines[0].Split(',')[1..];
        var (regions, cells) = (new List<string>(), new List<Cell>());
        foreach (var line in lines.Skip(1))
        {
            var fields = line.Split(',');
            if (fields.Length != activities.Length + 1)
                throw new PackageFaultException($"{file}: the line of {fields[0]} has {fields.Length - 1} cells for {activities.Length} activities");
            regions.Add(fields[0]);
            cells.AddRange(fields.Skip(1).Select(field => ReadCell(field, file)));
        }
        try
        {
            return new RegionActivityTable(regions, activities, [.. cells]);
        }
        catch (ArgumentException twice)
        {
            throw new PackageFaultException($"{file}: {twice.Message}");
        }
    }

    private static string Write(in Cell cell)
    {
        var flags = FlagCodes.Format(cell.Flags);
        foreach (var (letter, flag) in Ours)
            if (cell.Flags.HasFlag(flag))
                flags += letter;
        var value = cell.Value?.ToString("R", CultureInfo.InvariantCulture) ?? ":";
        return flags.Length == 0 ? value : $"{value} {flags}";
    }

    private static Cell ReadCell(string field, string file)
    {
        var parts = field.Split(' ');
        var flags = parts.Length > 1 ? ReadFlags(parts[1], file) : ObservationFlags.None;
        if (parts[0] == ":")
            return Cell.Missing(flags);
        return double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? Cell.Of(value, flags)
            : throw new PackageFaultException($"{file}: {field} is no cell");
    }

    private static ObservationFlags ReadFlags(string letters, string file)
    {
        var ours = ObservationFlags.None;
        foreach (var (letter, flag) in Ours)
            if (letters.Contains(letter))
                ours |= flag;
        var theirs = string.Concat(letters.Where(letter => Ours.All(one => one.Letter != letter)));
        return FlagCodes.TryRead(theirs, out var flags) ? flags | ours : throw new PackageFaultException($"{file}: {letters} are no flags");
    }
}
