namespace Parapet.Catalogue.Reading;

/// <summary>A record with rules between its fields, looked at once all fields are read.</summary>
public interface IChecked
{
    void Check(Node node, Problems problems);
}
