using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Tables;

/// <summary>A header and rows of text, whatever the file: one row at a time, from front to end.</summary>
internal interface ITableRows : IDisposable
{
    /// <summary>The file's name, for problems.</summary>
    string File { get; }

    /// <summary>The first row, trimmed.</summary>
    IReadOnlyList<string> Header { get; }

    /// <summary>Goes to the next row that is not empty; false at the end.</summary>
    bool Read();

    /// <summary>How many fields the row has.</summary>
    int Count { get; }

    /// <summary>The row's line in the file, from 1.</summary>
    long Line { get; }

    /// <summary>What is wrong with the row as a whole; null for a good one.</summary>
    Phrase? Fault { get; }

    /// <summary>True where the file itself keeps the field as a number, so that its text has a decimal point whatever the table's mark is.</summary>
    bool IsNumber(int field);

    /// <summary>A field of the row.</summary>
    string this[int field] { get; }
}
