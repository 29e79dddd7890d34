namespace Parapet.Questions.Decoding;

/// <summary>How decoded records are written.</summary>
public enum DecodeFormat
{
    /// <summary>One JSON object a record, a line each.</summary>
    JsonLines,

    /// <summary>One row a value, comma-separated.</summary>
    Csv,

    /// <summary>One row a value, in columns.</summary>
    Parquet,
}
