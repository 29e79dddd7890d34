namespace Parapet.Studies.Traffic;

/// <summary>A file of recorded traffic.</summary>
/// <param name="Name">As the study names it, from its own folder.</param>
/// <param name="Content">All of it.</param>
/// <param name="Hash">SHA-256 in lower-case hexadecimal digits.</param>
public sealed record RecordedFile(string Name, ReadOnlyMemory<byte> Content, string Hash)
{
    /// <summary>Where recordings stand beside a study's file, and beside that of a run.</summary>
    public const string Folder = "traffic";
}
