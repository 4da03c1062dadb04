namespace RegioHelix.Store.Parquet;

/// <summary>A Parquet file cannot be read or written.</summary>
public sealed class ParquetFaultException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the engine says.</param>
    /// <param name="inner">What it threw.</param>
    public ParquetFaultException(string message, Exception inner)
        : base(message.ReplaceLineEndings(" "), inner)
    {
    }
}
