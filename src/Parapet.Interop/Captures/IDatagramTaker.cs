namespace Parapet.Interop.Captures;

/// <summary>Takes the datagrams of a capture whose payload another reader does not know.</summary>
public interface IDatagramTaker
{
    /// <summary>One datagram; its bytes hold until the method returns.</summary>
    void Take(in Datagram datagram);
}
