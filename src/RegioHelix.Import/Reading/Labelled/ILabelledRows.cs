using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Labelled;

/// <summary>A header and rows with labels and cells, from text or from a typed file: one row at a time, from front to end.</summary>
internal interface ILabelledRows : IDisposable
{
    /// <summary>The file's name, for problems.</summary>
    string File { get; }

    /// <summary>The names of the columns.</summary>
    IReadOnlyList<string> Header { get; }

    /// <summary>Goes to the next row; false at the end.</summary>
    bool Read();

    /// <summary>How many fields the row has.</summary>
    int Count { get; }

    /// <summary>The row's line in the file, from 1.</summary>
    long Line { get; }

    /// <summary>What is wrong with the row as a whole; empty for a good one.</summary>
    Phrase? Fault { get; }

    /// <summary>A field as text.</summary>
    string Text(int field);

    /// <summary>A field as a cell.</summary>
    LabelledCell Cell(int field);
}
