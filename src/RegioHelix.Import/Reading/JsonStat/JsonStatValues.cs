using System.Buffers.Text;
using System.Text.Json;
using RegioHelix.Import.Reading.Cells;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.JsonStat;

/// <summary>What stands at each position of the cube: a value, flags, or a text that cannot be read.</summary>
internal sealed class JsonStatValues
{
    private readonly string file;
    private readonly double[] values;
    private readonly bool[] present;
    private ObservationFlags[]? flags;

    private JsonStatValues(string file, int positions)
    {
        this.file = file;
        values = new double[positions];
        present = new bool[positions];
    }

    /// <summary>Texts that cannot be read, by position.</summary>
    public Dictionary<int, (string Text, Phrase Advice)> Bad { get; } = [];

    /// <summary>Reads values and status.</summary>
    public static JsonStatValues Read(string file, ReadOnlySpan<byte> text, JsonStatOutline outline, int positions)
    {
        var read = new JsonStatValues(file, positions);
        read.ReadValues(text[outline.ValueStart..]);
        if (outline.StatusStart >= 0)
            read.ReadStatus(text[outline.StatusStart..]);
        return read;
    }

    /// <summary>The value at a position; null for a missing one.</summary>
    public double? Value(int position) => present[position] ? values[position] : null;

    /// <summary>The flags at a position.</summary>
    public ObservationFlags Flags(int position) => flags?[position] ?? ObservationFlags.None;

    private void ReadValues(ReadOnlySpan<byte> text)
    {
        var json = new Utf8JsonReader(text);
        json.Read();
        if (json.TokenType == JsonTokenType.StartArray)
            ReadList(ref json, SetValue, "value");
        else
            ReadSparse(ref json, SetValue, "value");
    }

    private void ReadStatus(ReadOnlySpan<byte> text)
    {
        var json = new Utf8JsonReader(text);
        json.Read();
        flags ??= new ObservationFlags[values.Length];
        switch (json.TokenType)
        {
            case JsonTokenType.StartArray:
                ReadList(ref json, SetStatus, "status");
                break;
            case JsonTokenType.StartObject:
                ReadSparse(ref json, SetStatus, "status");
                break;
            case JsonTokenType.String:
                for (var position = 0; position < values.Length; position++)
                    SetStatus(ref json, position);
                break;
            default:
                break;
        }
    }

    private delegate void Setter(ref Utf8JsonReader json, int position);

    private void ReadList(ref Utf8JsonReader json, Setter set, string what)
    {
        var position = 0;
        for (; json.Read() && json.TokenType != JsonTokenType.EndArray; position++)
        {
            if (position == values.Length)
                throw WrongLength(what, $"more than {values.Length}");
            set(ref json, position);
        }

        // A status list of one member holds for all.
        if (what == "status" && position == 1)
            Array.Fill(flags!, flags![0]);
        else if (position != values.Length)
            throw WrongLength(what, $"{position}");
    }

    private void ReadSparse(ref Utf8JsonReader json, Setter set, string what)
    {
        JsonStatTokens.Expect(ref json, JsonTokenType.StartObject, file, what);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var key = json.ValueSpan;
            if (!Utf8Parser.TryParse(key, out int position, out var used) || used != key.Length || position < 0 || position >= values.Length)
                throw SourceProblem.Of(file, "bad-position", $"{what}: {json.GetString()}", Phrase.Of($"positions run from 0 to {values.Length - 1}, the product of the sizes less one; fetch the file again"));
            json.Read();
            set(ref json, position);
        }
    }

    private void SetValue(ref Utf8JsonReader json, int position)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Number:
                Set(position, json.GetDouble());
                break;
            case JsonTokenType.String:
                SetText(position, json.GetString()!);
                break;
            case JsonTokenType.Null:
                break;
            default:
                throw SourceProblem.Of(file, "no-json-stat", Phrase.Of($"value at position {position}"), Phrase.Of("a value is a number, null or a text; fetch the file again"));
        }
    }

    private void Set(int position, double value)
    {
        if (!double.IsFinite(value))
            Bad[position] = ("> 1e308", Phrase.Of("the number is too large to be one; correct it"));
        else if (present[position] && !values[position].Equals(value))
            throw SourceProblem.Of(file, "position-twice", Phrase.Of($"position {position}"), Phrase.Of("the position stands twice with different values; fetch the file again"));
        (values[position], present[position]) = (value, true);
    }

    private void SetText(int position, string text)
    {
        var cell = CellText.Read(text);
        if (!cell.IsGood)
            Bad[position] = (text, cell.Advice);
        else if (cell.Value is { } value)
            Set(position, value);
        if (cell.Flags != ObservationFlags.None)
            (flags ??= new ObservationFlags[values.Length])[position] = cell.Flags;
    }

    private void SetStatus(ref Utf8JsonReader json, int position)
    {
        if (json.TokenType == JsonTokenType.Null)
            return;
        JsonStatTokens.Expect(ref json, JsonTokenType.String, file, "status");
        var text = json.GetString()!;
        if (FlagCodes.TryRead(text.AsSpan().TrimStart(": "), out var read))
            flags![position] |= read;
        else
            Bad[position] = (text, Phrase.Of("the flag is none of Eurostat's (b c d e f i n p r s u z); correct it"));
    }

    private ProblemsException WrongLength(string what, string count)
        => SourceProblem.Of(file, "size-mismatch", Phrase.Of($"{what}: {count} members"), Phrase.Of($"the product of the sizes is {values.Length}; fetch the file again"));
}
