using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Records;

/// <summary>The rows of a file of records, from text or Parquet, one at a time, each field as UTF-8.</summary>
internal interface IRecordRows : IDisposable
{
    /// <summary>The names of the columns.</summary>
    IReadOnlyList<string> Header { get; }

    /// <summary>The row's line, from 1; of Parquet the row's number, the header counted.</summary>
    long Line { get; }

    /// <summary>How many fields the row has.</summary>
    int Count { get; }

    /// <summary>What is wrong with the row as a whole; null for a good one.</summary>
    Phrase? Fault { get; }

    /// <summary>Goes to the next row; false at the end.</summary>
    bool Read();

    /// <summary>A field without blanks around it, until the next call.</summary>
    ReadOnlySpan<byte> Field(int column);
}
