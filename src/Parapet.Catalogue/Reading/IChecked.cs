namespace Parapet.Catalogue.Reading;

/// <summary>A record with rules between its fields, looked at once all fields are read.</summary>
public interface IChecked
{
    /// <summary>Called only on a record whose every field was read without a problem. The record is refused if this adds one.</summary>
    void Check(Node node, Problems problems);
}
